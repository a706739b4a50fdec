import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { deadJobs, jobs, retryDeadJob } from '../../api/operations.js';
import type { DeadJob, Job } from '../../api/types.js';
import '../../components/age.js';
import '../../components/problem-note.js';
import { Action } from '../../shell/action.js';
import { Loader } from '../../shell/loader.js';
import { Ticker } from '../../shell/ticker.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { count } from '../../text/time.js';
import { operationsStyles } from './operations-styles.js';
import { table } from './operations-table.js';
import './platforms.js';
import './provider-events.js';

const refreshMillis = 5_000;

/** For operators: what was given up, what waits, how well platforms are heard, and what they told. */
@customElement('td-operations-page')
export class OperationsPage extends LitElement {
    static override styles = [shared, controls, operationsStyles];

    private readonly jobs = new Loader(this, (_, signal) => Promise.all([jobs(signal), deadJobs(signal)]), () => []);
    private readonly retry = new Action(this, async (id: string) => {
        await retryDeadJob(id);
        await this.jobs.reload();
    });

    constructor() {
        super();
        new Ticker(this, refreshMillis, this.jobs.refresh);
    }

    override connectedCallback(): void {
        super.connectedCallback();
        document.title = 'Operations · Tapedeck';
    }

    protected override render() {
        const { value, problem } = this.jobs;
        return html`
            <h1>Operations</h1>
            ${problem ? html`<td-problem .problem=${problem} retryable @retry=${this.jobs.reload}></td-problem>` : nothing}
            ${this.retry.problem ? html`<td-problem .problem=${this.retry.problem}></td-problem>` : nothing}
            ${value ? this.sections(...value) : nothing}
        `;
    }

    private sections(waiting: readonly Job[], dead: readonly DeadJob[]) {
        return html`
            <section class="panel">
                <h2>Given up</h2>
                ${this.dead(dead)}
            </section>
            <section class="panel">
                <h2>Jobs</h2>
                ${this.waiting(waiting)}
            </section>
            <td-platforms></td-platforms>
            <section class="panel"><td-provider-events></td-provider-events></section>
        `;
    }

    private dead(dead: readonly DeadJob[]) {
        const rows = dead.map((job) => [
            html`${job.name}${subject(job.subject)}`,
            job.reason,
            html`${count(job.attempts, 'attempt')}, <td-age at=${job.failedAt}></td-age>`,
            html`<button ?disabled=${this.retry.isRunning} @click=${() => this.retry.run(job.id)}>Try again</button>`,
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
}

function subject(text: string) {
    return text ? html`<br /><span class="small soft">${text}</span>` : nothing;
}
