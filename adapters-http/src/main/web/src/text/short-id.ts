const hashed = /^(sha256-[0-9a-f]{12})[0-9a-f]+$/;

/** An id as it is; of one that is the hash of a body, the first characters. */
export function shortId(id: string): string {
    return id.replace(hashed, '$1…');
}
