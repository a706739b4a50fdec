import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Recording } from '../../api/types.js';
import '../../components/age.js';
import '../../components/status.js';
import '../../components/thumbnail.js';
import { shared } from '../../styles/shared.js';
import { shortfall, typeLabel } from '../../text/recording-labels.js';
import { size } from '../../text/size.js';

/** A recording in a list. The whole card is a link to it. */
@customElement('td-recording-card')
export class RecordingCard extends LitElement {
    static override styles = [
        shared,
        css`
            :host {
                height: 100%;
            }

            article {
                position: relative;
                height: 100%;
                display: flex;
                flex-direction: column;
                overflow: hidden;
                border: 1px solid var(--line);
                border-radius: var(--radius);
                background: var(--surface);
                transition:
                    border-color 0.15s,
                    box-shadow 0.15s;
            }

            article:hover,
            article:focus-within {
                border-color: var(--accent);
                box-shadow: var(--shadow);
            }

            .text {
                display: grid;
                gap: 0.4rem;
                padding: 0.8rem 0.95rem 0.95rem;
            }

            a {
                color: inherit;
                text-decoration: none;
                font-weight: 600;
                line-height: 1.35;
                overflow-wrap: anywhere;
                display: -webkit-box;
                -webkit-box-orient: vertical;
                -webkit-line-clamp: 2;
                overflow: hidden;
            }

            a::after {
                content: '';
                position: absolute;
                inset: 0;
                border-radius: var(--radius);
            }

            a:focus-visible {
                outline: none;
            }

            a:focus-visible::after {
                outline: 2px solid var(--accent);
                outline-offset: -2px;
            }

            .why {
                display: -webkit-box;
                -webkit-box-orient: vertical;
                -webkit-line-clamp: 3;
                overflow: hidden;
                overflow-wrap: anywhere;
            }

            .facts {
                display: flex;
                flex-wrap: wrap;
                gap: 0;
            }

            .facts > * + *::before {
                content: '\\a0· ';
                white-space: pre;
            }
        `,
    ];

    @property({ attribute: false }) recording!: Recording;

    protected override render() {
        const { recording } = this;
        const why = recording.failure?.message ?? shortfall(recording);
        return html`<article>
            <td-thumbnail .recording=${recording}></td-thumbnail>
            <div class="text">
                <td-status .recording=${recording}></td-status>
                <a href="/recordings/${recording.id}">${recording.title}</a>
                ${why ? html`<p class="small soft why">${why}</p>` : nothing}
                <p class="small soft facts">
                    <td-age at=${recording.createdAt}></td-age>
                    <span>${typeLabel(recording.recordingType)}</span>
                    ${recording.fileSizeBytes ? html`<span>${size(recording.fileSizeBytes)}</span>` : nothing}
                </p>
            </div>
        </article>`;
    }
}
