import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ProviderHealth } from '../../api/types.js';
import '../../components/age.js';
import { icon } from '../../components/icon.js';
import { shared } from '../../styles/shared.js';
import { providerLabel } from '../../text/providers.js';
import { repairNote } from '../../text/repairs.js';

/** When each provider last sent an event and was last polled, and whether its webhooks are being lost. */
@customElement('td-provider-health')
export class ProviderHealthList extends LitElement {
    static override styles = [
        shared,
        css`
            ul {
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
                gap: 1.1rem 2rem;
                margin-top: 0.7rem;
            }

            h3 {
                font-size: 1rem;
            }

            dl {
                display: grid;
                grid-template-columns: auto 1fr;
                gap: 0.15rem 1rem;
                margin-top: 0.2rem;
                font-size: 0.9375rem;
            }

            dt {
                color: var(--ink-soft);
            }

            .note {
                margin-top: 0.35rem;
            }

            .bad {
                display: grid;
                grid-template-columns: auto 1fr;
                gap: 0.4rem;
                color: var(--live);
                overflow-wrap: anywhere;
            }

            .bad svg {
                margin-top: 0.15rem;
            }
        `,
    ];

    @property({ attribute: false }) providers: readonly ProviderHealth[] = [];
    private readonly repairsBefore = new Map<string, number>();

    protected override willUpdate(): void {
        for (const { provider, repairs } of this.providers) {
            // A smaller number means that the counter was reset.
            this.repairsBefore.set(provider, Math.min(repairs, this.repairsBefore.get(provider) ?? repairs));
        }
    }

    protected override render() {
        return html`<h2>Providers</h2>
            <p class="small soft note">
                A repair is a change that a poll found and no webhook had reported. While the number of repairs rises,
                webhooks are being lost: recordings stay complete, but changes are noticed later.
            </p>
            ${this.providers.length === 0
                ? html`<p class="soft">No provider has sent an event or been polled yet.</p>`
                : html`<ul>
                      ${this.providers.map((health) => html`<li>${this.health(health)}</li>`)}
                  </ul>`}`;
    }

    private health({ provider, lastEventAt, lastPollAt, pollError, repairs }: ProviderHealth) {
        const note = repairNote(this.repairsBefore.get(provider) ?? repairs, repairs);
        return html`<h3>${providerLabel(provider)}</h3>
            <dl>
                <dt>Last event</dt>
                <dd>${ageOf(lastEventAt)}</dd>
                <dt>Last poll</dt>
                <dd>${ageOf(lastPollAt)}</dd>
                <dt>Repairs</dt>
                <dd class="digits">${repairs}</dd>
            </dl>
            ${pollError ? html`<p class="small note bad">${icon('alert', 16)} <span>The last poll failed: ${pollError}</span></p>` : nothing}
            <p class="small note ${note.isWarning ? 'bad' : 'soft'}" role="status">
                ${note.isWarning ? icon('alert', 16) : nothing} <span>${note.text}</span>
            </p>`;
    }
}

function ageOf(at: string | null) {
    return at === null ? html`<span class="soft">never</span>` : html`<td-age at=${at}></td-age>`;
}
