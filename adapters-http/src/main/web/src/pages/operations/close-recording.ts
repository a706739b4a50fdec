import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { closeRecording } from '../../api/operations.js';
import type { OpenRecording } from '../../api/types.js';
import type { Dialog } from '../../components/dialog.js';
import '../../components/dialog.js';
import '../../components/problem-note.js';
import { Action } from '../../shell/action.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';

/** Closes a recording after the operator has given a reason. Dispatches `closed`. */
@customElement('td-close-recording')
export class CloseRecording extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            form {
                display: grid;
                gap: 1rem;
                text-align: start;
            }

            .actions {
                justify-content: flex-end;
            }
        `,
    ];

    @property({ attribute: false }) recording!: OpenRecording;
    @query('td-dialog') private readonly dialog!: Dialog;
    @query('form') private readonly form!: HTMLFormElement;
    private readonly close = new Action(this, async () => {
        await closeRecording(this.recording.id, String(new FormData(this.form).get('reason')));
        this.dialog.close();
        this.dispatchEvent(new CustomEvent('closed'));
    });

    protected override render() {
        return html`
            <button @click=${() => this.dialog.show()}>Close</button>
            <td-dialog heading="Close this recording?">
                <form @submit=${this.submit}>
                    <p class="soft">
                        “${this.recording.title}” is stopped and ends with what it has: completed and partial with media,
                        failed without. Media that a provider has not delivered within a minute is lost.
                    </p>
                    <div class="field">
                        <label for="reason">Reason</label>
                        <input id="reason" name="reason" required maxlength="300" pattern=".*\\S.*" autocomplete="off" />
                        <span class="small soft">The owner reads it when the recording fails.</span>
                    </div>
                    ${this.close.problem ? html`<td-problem .problem=${this.close.problem}></td-problem>` : nothing}
                    <div class="row actions">
                        <button type="button" class="quiet" @click=${() => this.dialog.close()}>Cancel</button>
                        <button class="stop" ?disabled=${this.close.isRunning}>
                            ${this.close.isRunning ? 'Closing…' : 'Close recording'}
                        </button>
                    </div>
                </form>
            </td-dialog>
        `;
    }

    private submit(event: Event): void {
        event.preventDefault();
        void this.close.run();
    }
}
