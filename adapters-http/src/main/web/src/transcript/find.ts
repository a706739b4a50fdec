/** A piece of text, and whether it is what was looked for. */
export interface Piece {
    readonly text: string;
    readonly isMatch: boolean;
}

/** The numbers of the lines that contain the words, whatever their case. None when nothing is looked for. */
export function matchingLines(lines: readonly { readonly content: string }[], words: string): number[] {
    const pattern = patternOf(words);
    return pattern ? lines.flatMap((line, index) => (line.content.search(pattern) < 0 ? [] : [index])) : [];
}

/** A text cut at the words that were looked for, so that they can be marked. */
export function pieces(text: string, words: string): Piece[] {
    const pattern = patternOf(words);
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

function patternOf(words: string): RegExp | null {
    const wanted = words.trim();
    return wanted === '' ? null : new RegExp(`(${wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')})`, 'iu');
}
