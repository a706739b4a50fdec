import { css, html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { SpeakerStyle } from '../transcript/speaker-style.js';

/** Speakers by colour, and by letters for people who cannot tell the colours apart. */
export const speakerStyles = css`
    .badge {
        display: inline-grid;
        place-items: center;
        flex: none;
        min-width: 1.55rem;
        height: 1.55rem;
        padding-inline: 0.2rem;
        border-radius: 999px;
        background: var(--speaker);
        color: var(--surface);
        font-size: 0.6875rem;
        font-weight: 700;
        line-height: 1;
    }
`;

/** A speaker's letters on the speaker's colour, beside the name. */
export function speakerBadge(style: SpeakerStyle) {
    return html`<span class="badge" aria-hidden="true" style=${styleMap({ '--speaker': style.colour })}>${style.letters}</span>`;
}
