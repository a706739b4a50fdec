import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { serverNow } from '../api/server-time.js';
import type { Recording } from '../api/types.js';
import { Ticker } from '../shell/ticker.js';
import { shared } from '../styles/shared.js';
import { statusLabel } from '../text/recording-labels.js';
import { clock } from '../text/time.js';

/** The status of a recording, with a running clock while it records. */
@customElement('td-status')
export class Status extends LitElement {
    static override styles = [
        shared,
        css`
            :host {
                display: inline-block;
            }

            .chip {
                display: inline-flex;
                align-items: center;
                gap: 0.4rem;
                padding: 0.1rem 0.6rem 0.1rem 0.5rem;
                border-radius: 999px;
                font-size: 0.8125rem;
                font-weight: 600;
                line-height: 1.5;
                background: var(--surface-sunk);
                color: var(--ink-soft);
                white-space: nowrap;
            }

            .dot {
                width: 0.55rem;
                height: 0.55rem;
                border-radius: 50%;
                background: currentColor;
            }

            .live {
                background: var(--live-wash);
                color: var(--live);
            }

            .bad {
                background: var(--live-wash);
                color: var(--live);
            }

            .bad .dot {
                border-radius: 2px;
                rotate: 45deg;
            }

            .good {
                background: var(--good-wash);
                color: var(--good);
            }

            .warn {
                background: var(--warn-wash);
                color: var(--warn);
            }

            .busy,
            .waiting {
                background: var(--accent-wash);
                color: var(--accent);
            }

            .live .dot {
                animation: pulse 1.6s ease-in-out infinite;
            }

            .busy .dot,
            .waiting .dot {
                background: transparent;
                border: 2px solid currentColor;
                border-right-color: transparent;
                animation: turn 1s linear infinite;
            }

            @keyframes pulse {
                50% {
                    opacity: 0.35;
                    scale: 0.8;
                }
            }

            @keyframes turn {
                to {
                    rotate: 360deg;
                }
            }
        `,
    ];

    @property({ attribute: false }) recording!: Recording;

    constructor() {
        super();
        new Ticker(this, 1000, () => this.recording.status === 'active' && this.requestUpdate());
    }

    protected override render() {
        const { word, tone } = statusLabel(this.recording);
        return html`<span class="chip ${tone}">
            <span class="dot"></span><span>${word}</span>${this.clock()}
        </span>`;
    }

    private clock() {
        const { status, startedAt } = this.recording;
        if (status !== 'active' || !startedAt) {
            return nothing;
        }
        return html`<span class="digits" aria-hidden="true">
            ${clock(serverNow().getTime() - Date.parse(startedAt))}
        </span>`;
    }
}
