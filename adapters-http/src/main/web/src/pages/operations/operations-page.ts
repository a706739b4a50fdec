import { LitElement, html, nothing, type TemplateResult } from 'lit';
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
        const rows = this.deadJobs.map(
            (job) => html`<tr>
                <td>${job.name}<br />${subject(job.subject)}</td>
                <td class="reason">${job.reason}</td>
                <td>${count(job.attempts, 'attempt')}<br /><td-age class="soft" at=${job.failedAt}></td-age></td>
                <td><button @click=${() => this.retry(job.id)}>Try again</button></td>
            </tr>`,
        );
        const none = 'No job was given up. That is how it should be.';
        return table('Given up', ['Job', 'Why', 'When', 'Action'], rows, none);
    }

    private waiting(waiting: readonly Job[]) {
        const rows = waiting.map(
            (job) => html`<tr>
                <td>${job.name}<br />${subject(job.subject)}</td>
                <td>${job.running ? html`<strong class="running">running</strong>` : html`waits`}</td>
                <td>${new Date(job.runAt).toLocaleTimeString()}</td>
                <td>${job.failures === 0 ? '–' : html`<span class="bad">${count(job.failures, 'failure')}</span>`}</td>
            </tr>`,
        );
        return table('Jobs', ['Job', 'State', 'Due', 'Failures'], rows, 'Nothing waits.');
    }

    private told() {
        const rows = this.events.map(
            (event) => html`<tr>
                <td>${event.provider}</td>
                <td>${event.type}</td>
                <td class=${event.state === 'failed' ? 'bad' : ''}>${event.state}${event.error ? `: ${event.error}` : ''}</td>
                <td><td-age at=${event.receivedAt}></td-age></td>
            </tr>`,
        );
        return table('What providers told', ['Provider', 'Event', 'State', 'When'], rows, 'No provider has told anything yet.');
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
    return text ? html`<span class="small soft subject">${text}</span>` : nothing;
}

function table(name: string, heads: readonly string[], rows: readonly TemplateResult[], none: string) {
    return html`<section class="panel">
        <h2>${name}</h2>
        ${rows.length === 0
            ? html`<p class="soft">${none}</p>`
            : html`<div class="scroll" tabindex="0" role="region" aria-label=${name}>
                  <table>
                      <thead>
                          <tr>
                              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
                          </tr>
                      </thead>
                      <tbody>
                          ${rows}
                      </tbody>
                  </table>
              </div>`}
    </section>`;
}
