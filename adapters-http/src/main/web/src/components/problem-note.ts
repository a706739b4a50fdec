import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Problem } from '../api/problem.js';
import { controls } from '../styles/controls.js';
import { shared } from '../styles/shared.js';
import { icon } from './icon.js';

/** Shows a problem and its remedy. When `retryable`, it offers a new try and dispatches `retry`. */
@customElement('td-problem')
export class ProblemNote extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            .note {
                display: grid;
                grid-template-columns: auto 1fr;
                gap: 0.15rem 0.75rem;
                padding: 0.85rem 1rem;
                border-radius: var(--radius);
                border: 1px solid color-mix(in oklab, var(--live), transparent 60%);
                background: var(--live-wash);
            }

            .icon {
                color: var(--live);
                padding-top: 0.15rem;
            }

            .what {
                font-weight: 600;
                overflow-wrap: anywhere;
            }

            button {
                margin-top: 0.6rem;
                justify-self: start;
            }
        `,
    ];

    @property({ attribute: false }) problem: Problem | null = null;
    @property({ type: Boolean }) retryable = false;

    protected override render() {
        const { problem } = this;
        if (!problem) {
            return nothing;
        }
        return html`<div class="note" role="alert">
            <span class="icon">${icon('alert', 20)}</span>
            <div>
                <p class="what">${problem.message}</p>
                <p>${problem.advice}</p>
                ${problem.requestId ? html`<p class="small soft">Request ${problem.requestId}</p>` : nothing}
                ${this.retryable
                    ? html`<button @click=${() => this.dispatchEvent(new Event('retry'))}>Try again</button>`
                    : nothing}
            </div>
        </div>`;
    }
}
