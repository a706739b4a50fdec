import { html } from 'lit';

/** A table; on narrow screens each row becomes a small list, with its head before each value. */
export function table(name: string, heads: readonly string[], rows: readonly (readonly unknown[])[], none: string) {
    if (rows.length === 0) {
        return html`<p class="soft">${none}</p>`;
    }
    return html`<table aria-label=${name}>
        <thead>
            <tr>
                ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
        </thead>
        <tbody>
            ${rows.map(
                (cells) => html`<tr>
                    ${cells.map((cell, index) => html`<td data-head=${heads[index] ?? ''}><div>${cell}</div></td>`)}
                </tr>`,
            )}
        </tbody>
    </table>`;
}
