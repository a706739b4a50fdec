import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon } from './icon.js';
import './problem-note.js';
import { Action } from '../shell/action.js';
import { controls } from '../styles/controls.js';
import { shared } from '../styles/shared.js';

/** A title that is edited in place: Enter saves, Escape cancels. */
@customElement('td-title-editor')
export class TitleEditor extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            .shown {
                display: flex;
                align-items: flex-start;
                gap: 0.35rem;
            }

            .shown button {
                flex: none;
                min-height: 2.2rem;
                width: 2.2rem;
                color: var(--ink-soft);
            }

            form {
                display: flex;
                flex-wrap: wrap;
                gap: 0.5rem;
            }

            input {
                flex: 1 1 14rem;
                font-size: 1.15rem;
                font-weight: 600;
            }
        `,
    ];

    @property({ attribute: 'value' }) value = '';
    @property({ attribute: false }) save!: (title: string) => Promise<void>;
    @state() private isEditing = false;
    @query('input') private readonly input!: HTMLInputElement | null;
    @query('.edit') private readonly editButton!: HTMLButtonElement | null;
    private readonly saving = new Action(this, async (title: string) => {
        if (title !== '' && title !== this.value) {
            await this.save(title);
        }
        await this.leave();
    });

    protected override render() {
        return this.isEditing ? this.editing() : this.shown();
    }

    private shown() {
        return html`<div class="shown">
            <h1>${this.value}</h1>
            <button class="quiet icon edit" aria-label="Change the title" @click=${this.edit}>${icon('edit')}</button>
        </div>`;
    }

    private editing() {
        return html`<form @submit=${this.submit} @keydown=${this.key}>
                <input aria-label="Title" required maxlength="200" .value=${this.value} />
                <button class="primary" ?disabled=${this.saving.isRunning}>Save</button>
                <button type="button" class="quiet" @click=${this.leave}>Cancel</button>
            </form>
            ${this.saving.problem ? html`<td-problem .problem=${this.saving.problem}></td-problem>` : nothing}`;
    }

    private async edit(): Promise<void> {
        this.isEditing = true;
        await this.updateComplete;
        this.input?.select();
    }

    private async leave(): Promise<void> {
        this.isEditing = false;
        this.saving.reset();
        await this.updateComplete;
        this.editButton?.focus();
    }

    private key(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            void this.leave();
        }
    }

    private submit(event: Event): void {
        event.preventDefault();
        void this.saving.run(this.input?.value.trim() ?? '');
    }
}
