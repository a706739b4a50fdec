import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Take } from '../api/types.js';
import { shared } from '../styles/shared.js';
import { providerLabel } from '../text/providers.js';
import { size } from '../text/size.js';
import { takeLabel } from '../text/takes.js';
import { clock } from '../text/time.js';

const states: Readonly<Record<Take['state'], string>> = {
    requested: 'requested',
    running: 'running',
    ended: 'ended, being saved',
    settled: 'saved',
    failed: 'failed',
};

/** The takes of a recording: the kind, provider and state of each. */
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
            ${this.takes.map((one) => html`<li class=${one.state}>${this.row(one)}</li>`)}
        </ul>`;
    }

    private row(one: Take) {
        const facts = [
            one.durationMs ? clock(one.durationMs) : '',
            one.bytes > 0 ? size(one.bytes) : '',
            one.segments > 0 ? `${one.segments} segments` : '',
        ].filter((text) => text !== '');
        const subject = one.subject ? ` · ${one.subject}` : '';
        return html`
            <p><strong>${takeLabel(one)}</strong> by ${providerLabel(one.provider)}${subject} · ${states[one.state]}</p>
            ${facts.length > 0 ? html`<p class="soft digits">${facts.join(' · ')}</p>` : nothing}
            ${one.failure ? html`<p class="failure">${one.failure.message}</p>` : nothing}
        `;
    }
}
