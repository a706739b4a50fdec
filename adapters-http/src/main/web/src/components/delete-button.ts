import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Dialog } from './dialog.js';
import './dialog.js';
import { icon } from './icon.js';
import './problem-note.js';
import { Action } from '../shell/action.js';
import { controls } from '../styles/controls.js';
import { shared } from '../styles/shared.js';

/** Deletes something after the user has confirmed it. `work` deletes it and navigates away. */
@customElement('td-delete')
export class DeleteButton extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            .inside {
                display: grid;
                gap: 1.1rem;
            }

            .actions {
                justify-content: flex-end;
            }
        `,
    ];

    @property() what = '';
    @property() consequence = '';
    @property({ attribute: false }) work!: () => Promise<void>;
    @query('td-dialog') private readonly dialog!: Dialog;
    private readonly deletion = new Action(this, () => this.work().then(() => this.dialog.close()));

    protected override render() {
        return html`
            <button class="danger" @click=${() => this.dialog.show()}>${icon('trash')} Delete</button>
            <td-dialog heading="Delete this ${this.what}?">
                <div class="inside">
                    <p>${this.consequence}</p>
                    ${this.deletion.problem ? html`<td-problem .problem=${this.deletion.problem}></td-problem>` : nothing}
                    <div class="row actions">
                        <button class="quiet" autofocus @click=${() => this.dialog.close()}>Cancel</button>
                        <button class="stop" ?disabled=${this.deletion.isRunning} @click=${() => this.deletion.run()}>
                            ${this.deletion.isRunning ? 'Deleting…' : 'Delete'}
                        </button>
                    </div>
                </div>
            </td-dialog>
        `;
    }
}
