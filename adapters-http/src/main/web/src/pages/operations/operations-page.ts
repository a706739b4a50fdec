import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { deadJobs, jobs, retryDeadJob } from '../../api/operations.js';
import { findProviders } from '../../api/providers.js';
import type { DeadJob, Job, Providers } from '../../api/types.js';
import '../../components/age.js';
import '../../components/problem-note.js';
import { Action } from '../../shell/action.js';
import { Loader } from '../../shell/loader.js';
import { Ticker } from '../../shell/ticker.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { jobLabel } from '../../text/jobs.js';
import { count } from '../../text/time.js';
import { operationsStyles, tableStyles } from './operations-styles.js';
import { table } from './operations-table.js';
import './open-recordings.js';
import './provider-events.js';
import './provider-health.js';
import './unmatched-runs.js';

const refreshMillis = 5_000;

/** For operators: open recordings, dead jobs, jobs, and the health, unmatched runs and events of providers. */
@customElement('td-operations-page')
export class OperationsPage extends LitElement {
    static override styles = [shared, controls, operationsStyles, tableStyles];

    private readonly jobs = new Loader(this, (_, signal) => Promise.all([jobs(signal), deadJobs(signal)]), () => []);
    private readonly providers = new Loader(this, (_, signal) => findProviders(signal), () => []);
    private readonly retry = new Action(this, async (id: string) => {
        await retryDeadJob(id);
        await this.jobs.reload();
    });

    constructor() {
        super();
        new Ticker(this, refreshMillis, this.jobs.refresh);
        new Ticker(this, refreshMillis, this.providers.refresh);
    }

    override connectedCallback(): void {
        super.connectedCallback();
        document.title = 'Operations · Tapedeck';
    }

    protected override render() {
        const { jobs, providers } = this;
        return html`
            <h1>Operations</h1>
            <section class="panel"><td-open-recordings></td-open-recordings></section>
            ${jobs.problem
                ? html`<td-problem .problem=${jobs.problem} retryable @retry=${jobs.reload}></td-problem>`
                : nothing}
            ${this.retry.problem ? html`<td-problem .problem=${this.retry.problem}></td-problem>` : nothing}
            ${jobs.value ? this.jobSections(...jobs.value) : nothing}
            ${providers.problem && !jobs.problem
                ? html`<td-problem .problem=${providers.problem} retryable @retry=${providers.reload}></td-problem>`
                : nothing}
            ${providers.value ? this.providerSections(providers.value) : nothing}
        `;
    }

    private jobSections(waiting: readonly Job[], dead: readonly DeadJob[]) {
        return html`
            <section class="panel">
                <h2>Dead jobs</h2>
                ${this.dead(dead)}
            </section>
            <section class="panel">
                <h2>Jobs</h2>
                ${this.waiting(waiting)}
            </section>
        `;
    }

    private providerSections({ providers, unmatchedRuns }: Providers) {
        return html`
            <section class="panel"><td-provider-health .providers=${providers}></td-provider-health></section>
            <section class="panel"><td-unmatched-runs .runs=${unmatchedRuns}></td-unmatched-runs></section>
            <section class="panel">
                <td-provider-events .providers=${providers.map(({ provider }) => provider)}></td-provider-events>
            </section>
        `;
    }

    private dead(dead: readonly DeadJob[]) {
        const rows = dead.map((job) => [
            jobCell(job),
            job.reason,
            html`${count(job.attempts, 'attempt')}, <td-age at=${job.failedAt}></td-age>`,
            html`<button ?disabled=${this.retry.isRunning} @click=${() => this.retry.run(job.id)}>Retry</button>`,
        ]);
        return table('Dead jobs', ['Job', 'Reason', 'Failed', 'Action'], rows, 'No dead jobs.');
    }

    private waiting(waiting: readonly Job[]) {
        const rows = waiting.map((job) => [
            jobCell(job),
            job.running ? html`<strong class="running">running</strong>` : 'waiting',
            new Date(job.runAt).toLocaleTimeString(),
            job.failures === 0 ? 'none' : html`<span class="bad">${job.failures}</span>`,
        ]);
        return table('Jobs', ['Job', 'State', 'Due', 'Failures'], rows, 'No jobs are waiting.');
    }
}

/** The description of a job; its stored name, as in logs and metrics, on hover. */
function jobCell({ name, subject }: { readonly name: string; readonly subject: string }) {
    return html`<span title=${name}>${jobLabel(name)}</span>${subject
            ? html`<br /><span class="small soft">${subject}</span>`
            : nothing}`;
}
