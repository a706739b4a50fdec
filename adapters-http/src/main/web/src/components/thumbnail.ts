import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Recording, RecordingType } from '../api/types.js';
import { shared } from '../styles/shared.js';
import { clock } from '../text/time.js';
import { icon, type IconName } from './icon.js';

/** A recording's thumbnail and length, or an icon of its type while there is no thumbnail. */
@customElement('td-thumbnail')
export class Thumbnail extends LitElement {
    static override styles = [
        shared,
        css`
            :host {
                position: relative;
                aspect-ratio: 16 / 9;
                overflow: hidden;
                background: var(--surface-sunk);
                color: var(--line-strong);
            }

            img {
                width: 100%;
                height: 100%;
                object-fit: cover;
                display: block;
            }

            .drawing {
                position: absolute;
                inset: 0;
                display: grid;
                place-items: center;
            }

            .length {
                position: absolute;
                right: 0.5rem;
                bottom: 0.5rem;
                padding: 0 0.4rem;
                border-radius: 4px;
                background: rgb(8 12 13 / 0.82);
                color: #fff;
                font-size: 0.8125rem;
                font-weight: 600;
            }
        `,
    ];

    @property({ attribute: false }) recording!: Recording;
    @state() private brokenUrl: string | null = null;

    protected override render() {
        const { thumbnailUrl, durationMs, status, recordingType } = this.recording;
        const isRunning = status === 'starting' || status === 'active';
        return html`
            ${thumbnailUrl && thumbnailUrl !== this.brokenUrl
                ? html`<img src=${thumbnailUrl} alt="" loading="lazy" @error=${() => (this.brokenUrl = thumbnailUrl)} />`
                : html`<span class="drawing">${icon(drawingOf(recordingType), 44)}</span>`}
            ${durationMs === null || isRunning
                ? nothing
                : html`<span class="length digits"><span class="visually-hidden">Length </span>${clock(durationMs)}</span>`}
        `;
    }
}

function drawingOf(type: RecordingType): IconName {
    switch (type) {
        case 'audio':
            return 'audio';
        case 'screen':
        case 'screen-camera':
        case 'slides':
        case 'slides-camera':
            return 'screen';
        case 'room':
            return 'room';
        default:
            return 'film';
    }
}
