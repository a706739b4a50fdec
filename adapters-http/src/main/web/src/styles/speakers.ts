import { css, html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { SpeakerLook } from '../transcript/speaker-look.js';

/** Speakers by colour and by letters: who sees no colours reads the letters. */
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

/** A speaker's letters on the speaker's colour; it only accompanies the name. */
export function speakerBadge(look: SpeakerLook) {
    return html`<span class="badge" aria-hidden="true" style=${styleMap({ '--speaker': look.colour })}>${look.letters}</span>`;
}
