import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { providerEvents, replayEvents } from '../../api/providers.js';
import type { ProviderEvent, Replayed } from '../../api/types.js';
import '../../components/age.js';
import { icon } from '../../components/icon.js';
import '../../components/problem-note.js';
import { Action } from '../../shell/action.js';
import { Loader } from '../../shell/loader.js';
import { Ticker } from '../../shell/ticker.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { providerLabel } from '../../text/providers.js';
import { shortId } from '../../text/short-id.js';
import { count } from '../../text/time.js';
import { tableStyles } from './operations-styles.js';
import { table } from './operations-table.js';
import './replay-range.js';

type State = ProviderEvent['state'];

const refreshMillis = 5_000;
const states: readonly State[] = ['received', 'handled', 'ignored', 'failed'];

/** The events that providers sent, newest first, with replay. */
@customElement('td-provider-events')
export class ProviderEvents extends LitElement {
    static override styles = [
        shared,
        controls,
        tableStyles,
        css`
            .top {
                justify-content: space-between;
            }

            select {
                width: auto;
            }
        `,
    ];

    @property({ attribute: false }) providers: readonly ProviderEvent['provider'][] = [];
    @state() private only: State | null = null;
    @state() private outcome = '';
    private readonly events = new Loader(this, ([only], signal) => providerEvents(only, signal), () => [this.only]);
    private readonly replay = new Action(this, async ({ provider, eventId }: ProviderEvent) =>
        this.showOutcome(await replayEvents({ provider, eventId })),
    );

    constructor() {
        super();
        new Ticker(this, refreshMillis, this.events.refresh);
    }

    protected override render() {
        const problem = this.replay.problem ?? this.events.problem;
        return html`
            <div class="row top">
                <h2>Provider events</h2>
                <div class="row">
                    <select aria-label="State" @change=${this.choose}>
                        <option value="">All states</option>
                        ${states.map((one) => html`<option value=${one}>${one}</option>`)}
                    </select>
                    <td-replay-range
                        .providers=${this.providers}
                        @replayed=${(event: CustomEvent<Replayed>) => this.showOutcome(event.detail)}
                    ></td-replay-range>
                </div>
            </div>
            <p class="small soft" role="status">${this.outcome}</p>
            ${problem ? html`<td-problem .problem=${problem}></td-problem>` : nothing}
            ${this.events.value === null ? nothing : this.list(this.events.value)}
        `;
    }

    private list(events: readonly ProviderEvent[]) {
        const rows = events.map((event) => [
            providerLabel(event.provider),
            html`${event.type || 'unknown type'}<br />
                    <span class="small soft" title=${event.eventId}>${shortId(event.eventId)}</span>`,
            html`<span class=${event.state === 'failed' ? 'bad' : ''}>${event.state}${event.error ? `: ${event.error}` : ''}</span>
                ${event.attempts > 1 ? html`<span class="small soft">(${count(event.attempts, 'attempt')})</span>` : nothing}`,
            html`<td-age at=${event.receivedAt}></td-age>`,
            html`<button aria-label=${`Replay ${event.type} ${event.eventId}`} @click=${() => this.replay.run(event)}>
                ${icon('replay', 16)} Replay
            </button>`,
        ]);
        const none = this.only ? `No event is ${this.only}.` : 'No provider has sent an event yet.';
        return table('Provider events', ['Provider', 'Event', 'State', 'Received', 'Action'], rows, none);
    }

    private choose(event: Event): void {
        this.only = ((event.target as HTMLSelectElement).value || null) as State | null;
    }

    private showOutcome({ replayed, more }: Replayed): void {
        const what = replayed === 0 ? 'There was nothing to replay.' : `Replayed ${count(replayed, 'event')}.`;
        this.outcome = more ? `${what} There may be more in this range: replay the rest with a later start.` : what;
        this.events.refresh();
    }
}
