import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Recording } from '../../api/types.js';
import { icon } from '../../components/icon.js';
import { shared } from '../../styles/shared.js';
import { advice, shortfall } from '../../text/recording-labels.js';

/** Shown in place of the player while there is nothing to play, with the reason and a remedy. */
@customElement('td-stage')
export class Stage extends LitElement {
    static override styles = [
        shared,
        css`
            .stage {
                display: grid;
                place-content: center;
                justify-items: center;
                gap: 0.6rem;
                min-height: min(56.25vw, 22rem);
                padding: 2rem 1.25rem;
                border-radius: var(--radius);
                border: 1px solid var(--line);
                background: var(--surface-sunk);
                text-align: center;
            }

            p {
                max-width: 32rem;
                text-wrap: balance;
                overflow-wrap: anywhere;
            }

            .what {
                font-size: 1.1rem;
                font-weight: 600;
            }

            .bad {
                color: var(--live);
            }

            .reel {
                width: 2.75rem;
                aspect-ratio: 1;
                border-radius: 50%;
                background: repeating-conic-gradient(var(--accent) 0 40deg, transparent 40deg 60deg);
                mask: radial-gradient(circle, transparent 28%, #000 29%);
                animation: turn 2.5s linear infinite;
            }

            @keyframes turn {
                to {
                    rotate: 360deg;
                }
            }
        `,
    ];

    @property({ attribute: false }) recording!: Recording;

    protected override render() {
        return html`<div class="stage" role="status">${this.content()}</div>`;
    }

    private content() {
        const { recording } = this;
        switch (recording.status) {
            case 'starting':
                return waiting('Starting', 'Waiting for the first media from the source.');
            case 'active':
                return waiting('Recording', 'The first seconds are being saved. You can play them in a moment.');
            case 'processing':
                return waiting('Processing', 'The files of the recording are being prepared.');
            case 'failed':
                return this.failed();
            case 'completed':
                return html`<p class="what">There is nothing to play</p>
                    <p class="soft">${shortfall(recording) ?? 'Its files no longer exist.'}</p>`;
        }
    }

    private failed() {
        const { failure } = this.recording;
        return html`<span class="bad">${icon('alert', 36)}</span>
            <p class="what">This recording failed</p>
            ${failure
                ? html`<p>${failure.message}</p>
                      <p class="soft">${advice(failure)}</p>`
                : nothing}`;
    }
}

function waiting(what: string, why: string) {
    return html`<span class="reel" aria-hidden="true"></span>
        <p class="what">${what}</p>
        <p class="soft">${why}</p>`;
}
