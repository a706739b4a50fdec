import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Take } from '../api/types.js';
import { shared } from '../styles/shared.js';
import { kindNames } from '../text/cloud.js';
import { providerName } from '../text/provider-name.js';
import { size } from '../text/size.js';
import { clock } from '../text/time.js';

const states: Readonly<Record<Take['state'], string>> = {
    requested: 'asked for',
    running: 'running',
    ended: 'ended, being saved',
    settled: 'saved',
    failed: 'failed',
};

/** The takes of a recording: what each yields, who makes it, and where it stands. */
@customElement('td-takes')
export class TakeList extends LitElement {
    static override styles = [
        shared,
        css`
            ul {
                display: grid;
                gap: 0.5rem;
                font-size: 0.875rem;
            }

            li {
                padding-left: 0.75rem;
                border-left: 3px solid var(--line);
                overflow-wrap: anywhere;
            }

            .running {
                border-left-color: var(--live);
            }

            .failure {
                color: var(--live);
            }
        `,
    ];

    @property({ attribute: false }) takes: readonly Take[] = [];

    protected override render() {
        return html`<ul>
            ${this.takes.map((one) => html`<li class=${one.state}>${this.take(one)}</li>`)}
        </ul>`;
    }

    private take(one: Take) {
        const facts = [
            one.durationMs ? clock(one.durationMs) : '',
            one.bytes > 0 ? size(one.bytes) : '',
            one.segments > 0 ? `${one.segments} segments` : '',
        ].filter((text) => text !== '');
        const kind = one.provider === 'ffmpeg' ? 'Stream' : kindNames[one.kind];
        return html`
            <p><strong>${kind}</strong> by ${providerName(one.provider)}${one.subject ? ` · ${one.subject}` : ''} · ${states[one.state]}</p>
            ${facts.length > 0 ? html`<p class="soft digits">${facts.join(' · ')}</p>` : nothing}
            ${one.failure ? html`<p class="failure">${one.failure.message}</p>` : nothing}
        `;
    }
}
