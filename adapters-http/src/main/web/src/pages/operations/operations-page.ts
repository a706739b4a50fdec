import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { deadJobs, jobs, providerEvents, retryDeadJob } from '../../api/operations.js';
import { problemOf, type Problem } from '../../api/problem.js';
import type { DeadJob, Job, ProviderEvent } from '../../api/types.js';
import '../../components/age.js';
import '../../components/problem-note.js';
import { Ticker } from '../../shell/ticker.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { count } from '../../text/time.js';
import { operationsStyles } from './operations-styles.js';

const refreshMillis = 5_000;

/** For operators: what waits, what was given up, what providers told. */
@customElement('td-operations-page')
export class OperationsPage extends LitElement {
    static override styles = [shared, controls, operationsStyles];

    @state() private jobs: readonly Job[] | null = null;
    @state() private deadJobs: readonly DeadJob[] = [];
    @state() private events: readonly ProviderEvent[] = [];
    @state() private problem: Problem | null = null;

    constructor() {
        super();
        new Ticker(this, refreshMillis, () => void this.load());
    }

    override connectedCallback(): void {
        super.connectedCallback();
        document.title = 'Operations · Tapedeck';
        void this.load();
    }

    protected override render() {
        return html`
            <h1>Operations</h1>
            ${this.problem
                ? html`<td-problem .problem=${this.problem} retryable @retry=${this.load}></td-problem>`
                : nothing}
            ${this.jobs === null ? nothing : html`${this.dead()} ${this.waiting(this.jobs)} ${this.told()}`}
        `;
    }

    private dead() {
        const rows = this.deadJobs.map((job) => [
            html`${job.name}${subject(job.subject)}`,
            job.reason,
            html`${count(job.attempts, 'attempt')}, <td-age at=${job.failedAt}></td-age>`,
            html`<button @click=${() => this.retry(job.id)}>Try again</button>`,
        ]);
        return table('Given up', ['Job', 'Why', 'When', 'Action'], rows, 'No job was given up. That is how it should be.');
    }

    private waiting(waiting: readonly Job[]) {
        const rows = waiting.map((job) => [
            html`${job.name}${subject(job.subject)}`,
            job.running ? html`<strong class="running">running</strong>` : 'waits',
            new Date(job.runAt).toLocaleTimeString(),
            job.failures === 0 ? 'none' : html`<span class="bad">${job.failures}</span>`,
        ]);
        return table('Jobs', ['Job', 'State', 'Due', 'Failures'], rows, 'Nothing waits.');
    }

    private told() {
        const rows = this.events.map((event) => [
            event.provider,
            event.type,
            html`<span class=${event.state === 'failed' ? 'bad' : ''}>${event.state}${event.error ? `: ${event.error}` : ''}</span>`,
            html`<td-age at=${event.receivedAt}></td-age>`,
        ]);
        const heads = ['Provider', 'Event', 'State', 'When'];
        return table('What providers told', heads, rows, 'No provider has told anything yet.');
    }

    private readonly load = async (): Promise<void> => {
        try {
            [this.jobs, this.deadJobs, this.events] = await Promise.all([jobs(), deadJobs(), providerEvents()]);
            this.problem = null;
        } catch (thrown) {
            this.problem = problemOf(thrown);
        }
    };

    private async retry(id: string): Promise<void> {
        try {
            await retryDeadJob(id);
            await this.load();
        } catch (thrown) {
            this.problem = problemOf(thrown);
        }
    }
}

function subject(text: string) {
    return text ? html`<br /><span class="small soft">${text}</span>` : nothing;
}

/** A table; on narrow screens each row becomes a small list, with its head before each value. */
function table(name: string, heads: readonly string[], rows: readonly (readonly unknown[])[], none: string) {
    return html`<section class="panel">
        <h2>${name}</h2>
        ${rows.length === 0
            ? html`<p class="soft">${none}</p>`
            : html`<table aria-label=${name}>
                  <thead>
                      <tr>
                          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
                      </tr>
                  </thead>
                  <tbody>
                      ${rows.map(
                          (cells) => html`<tr>
                              ${cells.map((cell, index) => html`<td data-head=${heads[index] ?? ''}><div>${cell}</div></td>`)}
                          </tr>`,
                      )}
                  </tbody>
              </table>`}
    </section>`;
}
