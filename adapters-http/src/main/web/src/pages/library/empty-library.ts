import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../../components/icon.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';

/** The library without recordings. Dispatches `first` (record the test pattern) and `own` (record something else). */
@customElement('td-empty-library')
export class EmptyLibrary extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            .empty {
                display: grid;
                justify-items: center;
                gap: 0.85rem;
                padding: clamp(2rem, 8vw, 5rem) 1rem;
                text-align: center;
            }

            .reels {
                display: flex;
                gap: 0.5rem;
                padding: 1rem 1.4rem;
                margin-bottom: 0.5rem;
                border-radius: 16px;
                background: var(--accent-wash);
            }

            .reel {
                width: 3.4rem;
                aspect-ratio: 1;
                border-radius: 50%;
                background: repeating-conic-gradient(var(--accent) 0 40deg, transparent 40deg 60deg);
                mask: radial-gradient(circle, transparent 28%, #000 29%);
                animation: turn 7s linear infinite;
            }

            @keyframes turn {
                to {
                    rotate: 360deg;
                }
            }

            .row {
                justify-content: center;
            }

            p {
                max-width: 34rem;
                text-wrap: balance;
            }
        `,
    ];

    protected override render() {
        return html`<section class="empty">
            <div class="reels" aria-hidden="true"><span class="reel"></span><span class="reel"></span></div>
            <h2>No recordings yet</h2>
            <p class="soft">
                Start with the test pattern, a moving picture with a clock and a tone. It shows you in ten seconds how
                recording, stopping and playing work. Then record a stream of your own.
            </p>
            <div class="row">
                <button class="primary" @click=${() => this.dispatchEvent(new Event('first'))}>
                    ${icon('record')} Record the test pattern
                </button>
                <button @click=${() => this.dispatchEvent(new Event('own'))}>Record something else</button>
            </div>
        </section>`;
    }
}
