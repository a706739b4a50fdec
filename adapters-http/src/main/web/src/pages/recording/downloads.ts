import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../../components/icon.js';
import { beside } from '../../media/beside.js';
import { untilReady } from '../../media/download.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';

type Stage = 'asking' | 'preparing';

/** Saves a recording as a file. A file that must be made first is waited for, and fetched when it is there. */
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
    /** What to know before the video is saved. */
    @property({ attribute: false }) warning: string | null = null;
    @state() private stages: Readonly<Record<string, Stage>> = {};
    @state() private refusal: string | null = null;
    private leaving = new AbortController();

    override connectedCallback(): void {
        super.connectedCallback();
        this.leaving = new AbortController();
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.leaving.abort();
    }

    protected override render() {
        const isPreparing = Object.values(this.stages).includes('preparing');
        return html`
            <div class="row">
                ${this.button('download.mp4', 'Video (MP4)')} ${this.button('audio.m4a', 'Audio (M4A)')}
                ${this.captions ? this.button('captions.vtt', 'Captions') : nothing}
            </div>
            ${this.warning ? html`<p class="small warning" id="warning">${icon('alert', 16)} ${this.warning}</p>` : nothing}
            <div role="status">
                ${isPreparing
                    ? html`<p class="small soft">
                          The file is being prepared. The download starts by itself; you can go on watching.
                      </p>`
                    : nothing}
                ${this.refusal ? html`<p class="small refused">${this.refusal}</p>` : nothing}
            </div>
        `;
    }

    private button(file: string, name: string) {
        const stage = this.stages[file];
        const label = stage === 'preparing' ? 'Being prepared…' : stage === 'asking' ? 'Asking…' : name;
        const hasWarning = this.warning !== null && file === 'download.mp4';
        return html`<button
            ?disabled=${stage !== undefined}
            aria-describedby=${hasWarning ? 'warning' : nothing}
            @click=${() => this.save(file)}
        >
            ${icon('download')} ${label}
        </button>`;
    }

    private async save(file: string): Promise<void> {
        const url = beside(this.src, file);
        const { signal } = this.leaving;
        this.refusal = null;
        this.stage(file, 'asking');
        try {
            this.refusal = await untilReady(url, () => this.stage(file, 'preparing'), signal);
            if (this.refusal === null) {
                fetchAsFile(url, file);
            }
        } catch (thrown) {
            console.debug('a download was not answered', thrown);
            this.refusal = signal.aborted ? null : 'The server does not answer. Try again in a moment.';
        } finally {
            this.stage(file, undefined);
        }
    }

    private stage(file: string, stage: Stage | undefined): void {
        const { [file]: _, ...others } = this.stages;
        this.stages = stage ? { ...others, [file]: stage } : others;
    }
}

/** Hands the address to the browser's own download, which can be watched, paused and ended there. */
function fetchAsFile(url: string, file: string): void {
    const link = document.createElement('a');
    link.href = url;
    link.download = file;
    link.click();
}
