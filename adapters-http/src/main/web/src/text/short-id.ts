const hashed = /^(sha256-[0-9a-f]{12})[0-9a-f]+$/;

/** An id as it is, or, of one that was made from a whole body, the first signs, which tell it apart as well. */
export function shortId(id: string): string {
    return id.replace(hashed, '$1…');
}
