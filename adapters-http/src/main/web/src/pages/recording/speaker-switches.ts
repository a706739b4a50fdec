import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Speaker } from '../../api/speech.js';
import { shared } from '../../styles/shared.js';
import { speakerBadge, speakerStyles } from '../../styles/speakers.js';
import { switches } from '../../styles/switch.js';
import { stylesOf } from '../../transcript/speaker-style.js';

/** A switch for each speaker. Dispatches `toggle` with the speaker's id. */
@customElement('td-speaker-switches')
export class SpeakerSwitches extends LitElement {
    static override styles = [
        shared,
        speakerStyles,
        switches,
        css`
            ul {
                display: grid;
                grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
                gap: 0.6rem 1.25rem;
            }

            .switch {
                min-height: 2rem;
            }

            .name {
                overflow-wrap: anywhere;
            }

            .off {
                color: var(--ink-soft);
            }
        `,
    ];

    @property({ attribute: false }) speakers: readonly Speaker[] = [];
    @property({ attribute: false }) off: ReadonlySet<string> = new Set();

    protected override render() {
        const styleById = stylesOf(this.speakers);
        return html`<ul aria-label="Speakers in the mix">
            ${this.speakers.map(({ id, name }) => {
                const style = styleById.get(id);
                const isOff = this.off.has(id);
                return html`<li>
                    <label class="switch ${isOff ? 'off' : ''}">
                        <input type="checkbox" role="switch" .checked=${!isOff} @change=${() => this.toggle(id)} />
                        ${style ? speakerBadge(style) : ''}
                        <span class="name">${name}</span>
                    </label>
                </li>`;
            })}
        </ul>`;
    }

    private toggle(id: string): void {
        this.dispatchEvent(new CustomEvent<string>('toggle', { detail: id }));
    }
}
