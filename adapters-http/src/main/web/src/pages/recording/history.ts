import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HistoryEvent } from '../../api/types.js';
import { shared } from '../../styles/shared.js';
import { steps } from '../../text/history.js';
import { moment } from '../../text/time.js';

/** The history of a recording as a timeline. */
@customElement('td-history')
export class History extends LitElement {
    static override styles = [
        shared,
        css`
            ol {
                margin-top: 0.8rem;
            }

            li {
                position: relative;
                padding: 0 0 0.9rem 1.4rem;
            }

            li::before {
                content: '';
                position: absolute;
                left: 0.1rem;
                top: 0.4rem;
                width: 0.6rem;
                height: 0.6rem;
                border-radius: 50%;
                border: 2px solid var(--accent);
                background: var(--surface);
                z-index: 1;
            }

            li.status::before {
                background: var(--accent);
            }

            li:not(:last-child)::after {
                content: '';
                position: absolute;
                left: 0.45rem;
                top: 0.8rem;
                bottom: -0.4rem;
                width: 2px;
                translate: -50% 0;
                background: var(--line);
            }

            li:last-child {
                padding-bottom: 0;
            }
        `,
    ];

    @property({ attribute: false }) events: readonly HistoryEvent[] = [];

    protected override render() {
        return html`
            <h2>History</h2>
            <ol>
                ${steps(this.events).map(
                    (step) => html`<li class=${step.isStatus ? 'status' : ''}>
                        <p>${step.label}</p>
                        <p class="small soft">
                            <time datetime=${step.at}>${moment(new Date(step.at))}</time>
                            ${step.after ? html`<span> · ${step.after}</span>` : nothing}
                        </p>
                    </li>`,
                )}
            </ol>
        `;
    }
}
