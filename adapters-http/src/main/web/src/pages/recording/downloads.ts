import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../../components/icon.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { FileDownload } from './file-download.js';

/** Saves a recording as a file. Waits for a file that must be made first. */
@customElement('td-downloads')
export class Downloads extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            p {
                margin-top: 0.5rem;
            }

            .warning {
                display: flex;
                gap: 0.4rem;
                align-items: center;
                color: var(--warn);
            }

            .refused {
                color: var(--live);
            }
        `,
    ];

    @property() src = '';
    @property({ type: Boolean }) captions = false;
    /** A note about the video file, shown before it is saved. */
    @property({ attribute: false }) warning: string | null = null;
    private readonly video = new FileDownload(this, 'download.mp4', 'Video (MP4)');
    private readonly audio = new FileDownload(this, 'audio.m4a', 'Audio (M4A)');
    private readonly subtitles = new FileDownload(this, 'captions.vtt', 'Captions');

    protected override render() {
        const files = [this.video, this.audio, ...(this.captions ? [this.subtitles] : [])];
        const refusal = files.map((file) => file.refusal).find((text) => text !== null);
        return html`
            <div class="row">
                ${files.map((file) => this.button(file))}
            </div>
            ${this.warning ? html`<p class="small warning" id="warning">${icon('alert', 16)} ${this.warning}</p>` : nothing}
            <div role="status">
                ${files.some((file) => file.isPreparing)
                    ? html`<p class="small soft">
                          The file is being prepared. The download starts automatically; you can keep watching.
                      </p>`
                    : nothing}
                ${refusal ? html`<p class="small refused">${refusal}</p>` : nothing}
            </div>
        `;
    }

    private button(file: FileDownload) {
        const label = file.isPreparing ? 'Preparing…' : file.isRunning ? 'Requesting…' : file.name;
        const hasWarning = this.warning !== null && file === this.video;
        return html`<button
            ?disabled=${file.isRunning}
            aria-describedby=${hasWarning ? 'warning' : nothing}
            @click=${() => file.run(this.src)}
        >
            ${icon('download')} ${label}
        </button>`;
    }
}
