import { html } from 'lit';
import { pieces } from '../transcript/find.js';

/** A text with the search query marked, each word on its own where the whole query does not occur. */
export function marked(text: string, query: string) {
    const whole = pieces(text, query);
    const hasWhole = whole.some((piece) => piece.isMatch);
    const parts = hasWhole ? whole : wordByWord(text, query);
    return parts.map((piece) => (piece.isMatch ? html`<mark>${piece.text}</mark>` : piece.text));
}

function wordByWord(text: string, query: string) {
    return query
        .split(/\s+/)
        .filter((word) => word !== '')
        .reduce(
            (parts, word) => parts.flatMap((piece) => (piece.isMatch ? [piece] : pieces(piece.text, word))),
            [{ text, isMatch: false }],
        );
}
