import { LitElement, css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { startRecording } from '../../api/recordings.js';
import type { Dialog } from '../../components/dialog.js';
import '../../components/dialog.js';
import { icon } from '../../components/icon.js';
import '../../components/problem-note.js';
import { Action } from '../../shell/action.js';
import { navigate } from '../../shell/router.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';

export const testPattern = 'testpattern:';

/** Starts a recording of a source and opens its page. */
@customElement('td-new-recording')
export class NewRecording extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            form {
                display: grid;
                gap: 1.1rem;
            }

            .actions {
                justify-content: flex-end;
            }

            .suggestion {
                justify-self: start;
                min-height: 2rem;
                padding: 0.1rem 0.75rem;
                font-size: 0.875rem;
            }
        `,
    ];

    @query('td-dialog') private readonly dialog!: Dialog;
    @query('#source') private readonly source!: HTMLInputElement;
    @query('#title') private readonly titleField!: HTMLInputElement;
    private readonly start = new Action(this, async () => {
        const recording = await startRecording(this.source.value.trim(), this.titleField.value.trim());
        this.dialog.close();
        navigate(`/recordings/${recording.id}`);
    });

    show(address = ''): void {
        this.start.reset();
        this.source.value = address;
        this.dialog.show();
        (address ? this.titleField : this.source).focus();
    }

    protected override render() {
        return html`<td-dialog heading="New recording">
            <form @submit=${this.submit}>
                <div class="field">
                    <label for="source">Source</label>
                    <input
                        id="source"
                        required
                        maxlength="2048"
                        placeholder="rtsp://camera.local/stream"
                        autocapitalize="off"
                        autocomplete="off"
                        spellcheck="false"
                        aria-describedby="source-hint"
                    />
                    <p class="hint" id="source-hint">
                        The address of a stream: rtmp, rtsp, srt, http or https. To try recording out, use the test pattern:
                        a moving picture with a clock and a tone.
                    </p>
                    <button type="button" class="suggestion" @click=${this.suggest}>
                        ${icon('film', 16)} Use the test pattern
                    </button>
                </div>
                <div class="field">
                    <label for="title">Title <span class="soft">(optional)</span></label>
                    <input id="title" maxlength="200" autocomplete="off" />
                </div>
                ${this.start.problem ? html`<td-problem .problem=${this.start.problem}></td-problem>` : nothing}
                <div class="row actions">
                    <button type="button" class="quiet" @click=${() => this.dialog.close()}>Cancel</button>
                    <button class="primary" ?disabled=${this.start.isRunning}>
                        ${icon('record')} ${this.start.isRunning ? 'Starting…' : 'Start recording'}
                    </button>
                </div>
            </form>
        </td-dialog>`;
    }

    private suggest(): void {
        this.source.value = testPattern;
        this.titleField.focus();
    }

    private submit(event: Event): void {
        event.preventDefault();
        void this.start.run();
    }
}
