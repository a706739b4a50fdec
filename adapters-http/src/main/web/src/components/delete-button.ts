import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { problemOf, type Problem } from '../api/problem.js';
import type { Dialog } from './dialog.js';
import './dialog.js';
import { icon } from './icon.js';
import './problem-note.js';
import { controls } from '../styles/controls.js';
import { shared } from '../styles/shared.js';

/** Deletes something after asking. `work` does it and leads away. */
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
    @state() private problem: Problem | null = null;
    @state() private isDeleting = false;
    @query('td-dialog') private readonly dialog!: Dialog;

    protected override render() {
        return html`
            <button class="danger" @click=${() => this.dialog.show()}>${icon('trash')} Delete</button>
            <td-dialog heading="Delete this ${this.what}?">
                <div class="inside">
                    <p>${this.consequence}</p>
                    ${this.problem ? html`<td-problem .problem=${this.problem}></td-problem>` : nothing}
                    <div class="row actions">
                        <button class="quiet" autofocus @click=${() => this.dialog.close()}>Keep it</button>
                        <button class="stop" ?disabled=${this.isDeleting} @click=${this.delete}>
                            ${this.isDeleting ? 'Deleting…' : 'Delete'}
                        </button>
                    </div>
                </div>
            </td-dialog>
        `;
    }

    private async delete(): Promise<void> {
        this.isDeleting = true;
        try {
            await this.work();
            this.dialog.close();
        } catch (thrown) {
            this.problem = problemOf(thrown);
        } finally {
            this.isDeleting = false;
        }
    }
}
