import { html } from 'lit';
import { pieces } from '../transcript/find.js';

/** A text with the words that were looked for marked, each word on its own when they do not stand together. */
export function marked(text: string, words: string) {
    const whole = pieces(text, words);
    const hasWhole = whole.some((piece) => piece.isMatch);
    const parts = hasWhole ? whole : wordByWord(text, words);
    return parts.map((piece) => (piece.isMatch ? html`<mark>${piece.text}</mark>` : piece.text));
}

function wordByWord(text: string, words: string) {
    return words
        .split(/\s+/)
        .filter((word) => word !== '')
        .reduce(
            (parts, word) => parts.flatMap((piece) => (piece.isMatch ? [piece] : pieces(piece.text, word))),
            [{ text, isMatch: false }],
        );
}
