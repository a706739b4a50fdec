import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { deadJobs, jobs, retryDeadJob } from '../../api/operations.js';
import { problemOf, type Problem } from '../../api/problem.js';
import type { DeadJob, Job } from '../../api/types.js';
import '../../components/age.js';
import '../../components/problem-note.js';
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

    @state() private jobs: readonly Job[] | null = null;
    @state() private deadJobs: readonly DeadJob[] = [];
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
            ${this.jobs === null ? nothing : this.sections(this.jobs)}
        `;
    }

    private sections(waiting: readonly Job[]) {
        return html`
            <section class="panel">
                <h2>Given up</h2>
                ${this.dead()}
            </section>
            <section class="panel">
                <h2>Jobs</h2>
                ${this.waiting(waiting)}
            </section>
            <td-platforms></td-platforms>
            <section class="panel"><td-provider-events></td-provider-events></section>
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

    private readonly load = async (): Promise<void> => {
        try {
            [this.jobs, this.deadJobs] = await Promise.all([jobs(), deadJobs()]);
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
