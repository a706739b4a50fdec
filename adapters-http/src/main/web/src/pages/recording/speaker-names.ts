import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Speaker } from '../../api/speech.js';
import { icon } from '../../components/icon.js';
import '../../components/problem-note.js';
import { Action } from '../../shell/action.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { speakerBadge, speakerStyles } from '../../styles/speakers.js';
import { stylesOf } from '../../transcript/speaker-style.js';

/** The speakers, each a button that renames: Enter saves the name, Escape cancels. */
@customElement('td-speaker-names')
export class SpeakerNames extends LitElement {
    static override styles = [
        shared,
        controls,
        speakerStyles,
        css`
            ul {
                display: flex;
                flex-wrap: wrap;
                gap: 0.25rem 0.4rem;
                max-height: 7.5rem;
                overflow-y: auto;
            }

            li button {
                min-height: 2rem;
                padding: 0.1rem 0.6rem 0.1rem 0.25rem;
                border-color: var(--line);
                font-size: 0.875rem;
                white-space: normal;
                text-align: left;
                overflow-wrap: anywhere;
            }

            .pen {
                color: var(--ink-soft);
            }

            form {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: 0.4rem;
            }

            input {
                flex: 1 1 8rem;
                min-width: 0;
            }
        `,
    ];

    @property({ attribute: false }) speakers: readonly Speaker[] = [];
    @property({ attribute: false }) rename!: (id: string, name: string) => Promise<void>;
    @state() private edited: string | null = null;
    @query('input') private readonly input!: HTMLInputElement | null;
    private readonly saving = new Action(this, async ({ id, name: before }: Speaker, name: string) => {
        if (name !== '' && name !== before) {
            await this.rename(id, name);
        }
        await this.leave();
    });

    protected override render() {
        const edited = this.speakers.find(({ id }) => id === this.edited);
        return edited ? this.editing(edited) : this.shown();
    }

    private shown() {
        const styleById = stylesOf(this.speakers);
        return html`<ul aria-label="Speakers">
            ${this.speakers.map(({ id, name }) => {
                const style = styleById.get(id);
                return html`<li>
                    <button data-id=${id} @click=${() => this.edit(id)}>
                        ${style ? speakerBadge(style) : nothing} ${name}
                        <span class="visually-hidden">(rename)</span>
                        <span class="pen">${icon('edit', 14)}</span>
                    </button>
                </li>`;
            })}
        </ul>`;
    }

    private editing(speaker: Speaker) {
        const style = stylesOf(this.speakers).get(speaker.id);
        return html`<form @submit=${(event: Event) => this.submit(event, speaker)} @keydown=${this.key}>
                ${style ? speakerBadge(style) : nothing}
                <input aria-label=${`Name of ${speaker.name}`} required maxlength="100" autocomplete="off" .value=${speaker.name} />
                <button class="primary" ?disabled=${this.saving.isRunning}>Save</button>
                <button type="button" class="quiet" @click=${this.leave}>Cancel</button>
            </form>
            ${this.saving.problem ? html`<td-problem .problem=${this.saving.problem}></td-problem>` : nothing}`;
    }

    private async edit(id: string): Promise<void> {
        this.edited = id;
        await this.updateComplete;
        this.input?.select();
    }

    private async leave(): Promise<void> {
        const id = this.edited ?? '';
        this.edited = null;
        this.saving.reset();
        await this.updateComplete;
        this.renderRoot.querySelector<HTMLButtonElement>(`[data-id='${CSS.escape(id)}']`)?.focus();
    }

    private key(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            void this.leave();
        }
    }

    private submit(event: Event, speaker: Speaker): void {
        event.preventDefault();
        void this.saving.run(speaker, this.input?.value.trim() ?? '');
    }
}
