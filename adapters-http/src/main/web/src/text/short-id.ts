const hashed = /^(sha256-[0-9a-f]{12})[0-9a-f]+$/;

/** An id; of the hash of a body, only the first characters. */
export function shortId(id: string): string {
    return id.replace(hashed, '$1…');
}
