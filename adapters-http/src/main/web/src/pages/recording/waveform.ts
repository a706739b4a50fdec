import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { bars } from '../../media/waveform.js';
import { shared } from '../../styles/shared.js';
import { clock, duration } from '../../text/time.js';

const places = 180;
const stepMillis = 5_000;
const quietest = 0.03;

/** The waveform as a slider through the audio. Dispatches `seek` with milliseconds. */
@customElement('td-waveform')
export class WaveformSlider extends LitElement {
    static override styles = [
        shared,
        css`
            .slider {
                position: relative;
                height: 4.5rem;
                cursor: pointer;
                touch-action: pan-y;
            }

            svg {
                position: absolute;
                inset: 0;
                width: 100%;
                height: 100%;
                color: var(--line-strong);
            }

            .played {
                color: var(--accent);
                clip-path: inset(0 calc(100% - var(--played)) 0 0);
            }

            .head {
                position: absolute;
                inset-block: 0;
                left: var(--played);
                width: 2px;
                translate: -1px 0;
                background: var(--accent);
            }
        `,
    ];

    @property({ attribute: false }) points: readonly number[] = [];
    @property({ type: Number }) millis = 0;
    @property({ type: Number }) lengthMillis = 0;

    protected override render() {
        const at = Math.min(Math.max(0, this.millis), this.lengthMillis);
        const played = this.lengthMillis > 0 ? (100 * at) / this.lengthMillis : 0;
        return html`<div
            class="slider"
            role="slider"
            tabindex="0"
            aria-label="Position in the audio"
            aria-valuemin="0"
            aria-valuemax=${Math.round(this.lengthMillis / 1000)}
            aria-valuenow=${Math.round(at / 1000)}
            aria-valuetext=${`${duration(at)} of ${duration(this.lengthMillis)}`}
            title=${clock(at)}
            style=${styleMap({ '--played': `${played}%` })}
            @pointerdown=${this.point}
            @keydown=${this.key}
        >
            ${this.drawing('')} ${this.drawing('played')}
            <span class="head"></span>
        </div>`;
    }

    private drawing(name: string) {
        const heights = bars(this.points, places);
        const path = heights.map((height, place) => `M${place + 0.5} ${50 - 50 * Math.max(quietest, height)}V${50 + 50 * Math.max(quietest, height)}`);
        return html`<svg class=${name} viewBox="0 0 ${heights.length || 1} 100" preserveAspectRatio="none" aria-hidden="true">
            <path d=${path.join('')} stroke="currentColor" stroke-width="0.6" />
        </svg>`;
    }

    private point(event: PointerEvent): void {
        const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
        this.seek(((event.clientX - box.left) / box.width) * this.lengthMillis);
    }

    private key(event: KeyboardEvent): void {
        const { millis, lengthMillis } = this;
        const to = {
            ArrowRight: millis + stepMillis,
            ArrowUp: millis + stepMillis,
            ArrowLeft: millis - stepMillis,
            ArrowDown: millis - stepMillis,
            Home: 0,
            End: lengthMillis,
        }[event.key];
        if (to !== undefined) {
            event.preventDefault();
            this.seek(to);
        }
    }

    private seek(millis: number): void {
        const detail = Math.min(this.lengthMillis, Math.max(0, millis));
        this.dispatchEvent(new CustomEvent<number>('seek', { detail }));
    }
}
