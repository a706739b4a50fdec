import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { replayEvents } from '../../api/providers.js';
import type { ProviderEvent, Replayed } from '../../api/types.js';
import type { Dialog } from '../../components/dialog.js';
import '../../components/dialog.js';
import { icon } from '../../components/icon.js';
import '../../components/problem-note.js';
import { Action } from '../../shell/action.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { providerLabel } from '../../text/providers.js';
import { localSecond } from '../../text/time.js';

const dayMillis = 86_400_000;

/** Replays the events of a provider in a range of time. Dispatches `replayed` with the result. */
@customElement('td-replay-range')
export class ReplayRange extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            form {
                display: grid;
                gap: 1rem;
            }

            .actions {
                justify-content: flex-end;
            }
        `,
    ];

    @property({ attribute: false }) providers: readonly ProviderEvent['provider'][] = [];
    @query('td-dialog') private readonly dialog!: Dialog;
    @query('form') private readonly form!: HTMLFormElement;
    private readonly replay = new Action(this, async () => {
        const text = (name: string) => String(new FormData(this.form).get(name));
        const range = { from: new Date(text('from')).toISOString(), to: new Date(text('to')).toISOString() };
        const detail = await replayEvents({ provider: text('provider') as ProviderEvent['provider'], ...range });
        this.dialog.close();
        this.dispatchEvent(new CustomEvent<Replayed>('replayed', { detail }));
    });

    protected override render() {
        const now = Date.now();
        return html`
            <button ?disabled=${this.providers.length === 0} @click=${() => this.dialog.show()}>
                ${icon('replay')} Replay a range
            </button>
            <td-dialog heading="Replay events">
                <form @submit=${this.submit}>
                    <p class="soft">
                        Each event is applied again as if it had just been received. Events that were applied before change
                        nothing.
                    </p>
                    <div class="field">
                        <label for="provider">Provider</label>
                        <select id="provider" name="provider">
                            ${this.providers.map((name) => html`<option value=${name}>${providerLabel(name)}</option>`)}
                        </select>
                    </div>
                    ${timeField('from', 'Received from', new Date(now - dayMillis))} ${timeField('to', 'Received until', new Date(now))}
                    ${this.replay.problem ? html`<td-problem .problem=${this.replay.problem}></td-problem>` : nothing}
                    <div class="row actions">
                        <button type="button" class="quiet" @click=${() => this.dialog.close()}>Cancel</button>
                        <button class="primary" ?disabled=${this.replay.isRunning}>
                            ${this.replay.isRunning ? 'Replaying…' : 'Replay'}
                        </button>
                    </div>
                </form>
            </td-dialog>
        `;
    }

    private submit(event: Event): void {
        event.preventDefault();
        void this.replay.run();
    }
}

/** In the time zone of the browser, to the second. */
function timeField(name: string, label: string, value: Date) {
    return html`<div class="field">
        <label for=${name}>${label}</label>
        <input id=${name} name=${name} type="datetime-local" step="1" required value=${localSecond(value)} />
    </div>`;
}
