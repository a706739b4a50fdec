/** A piece of text, and whether it matches the query. */
export interface Piece {
    readonly text: string;
    readonly isMatch: boolean;
}

/** The numbers of the lines that contain the query, in upper or lower case. None for an empty query. */
export function matchingLines(lines: readonly { readonly content: string }[], query: string): number[] {
    const pattern = patternOf(query);
    return pattern ? lines.flatMap((line, index) => (line.content.search(pattern) < 0 ? [] : [index])) : [];
}

/** A text cut at the matches of the query, so that they can be marked. */
export function pieces(text: string, query: string): Piece[] {
    const pattern = patternOf(query);
    if (!pattern) {
        return [{ text, isMatch: false }];
    }
    return text
        .split(pattern)
        .map((part, index) => ({ text: part, isMatch: index % 2 === 1 }))
        .filter((piece) => piece.text !== '');
}

/** The place of the next (or, with -1, previous) match, going round at the ends. */
export function step(current: number, count: number, direction: 1 | -1): number {
    return count === 0 ? -1 : current < 0 ? (direction > 0 ? 0 : count - 1) : (current + direction + count) % count;
}

function patternOf(query: string): RegExp | null {
    const wanted = query.trim();
    return wanted === '' ? null : new RegExp(`(${wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')})`, 'iu');
}
