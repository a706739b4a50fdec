import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { problemOf, type Problem } from '../../api/problem.js';
import { findProviders } from '../../api/providers.js';
import type { Providers } from '../../api/types.js';
import '../../components/problem-note.js';
import { Ticker } from '../../shell/ticker.js';
import { shared } from '../../styles/shared.js';
import './provider-health.js';
import './unmatched-runs.js';

const refreshMillis = 5_000;

/** What is known about the video platforms: how well they are heard, and what is found there that is not ours. */
@customElement('td-platforms')
export class Platforms extends LitElement {
    static override styles = [
        shared,
        css`
            :host {
                display: grid;
                gap: 1.1rem;
            }
        `,
    ];

    @state() private known: Providers | null = null;
    @state() private problem: Problem | null = null;

    constructor() {
        super();
        new Ticker(this, refreshMillis, () => void this.load());
    }

    override connectedCallback(): void {
        super.connectedCallback();
        void this.load();
    }

    protected override render() {
        const { known, problem } = this;
        return html`
            ${problem ? html`<td-problem .problem=${problem} retryable @retry=${this.load}></td-problem>` : nothing}
            ${known
                ? html`<section class="panel">
                          <td-provider-health .providers=${known.providers}></td-provider-health>
                      </section>
                      <section class="panel"><td-unmatched-runs .runs=${known.unmatchedRuns}></td-unmatched-runs></section>`
                : nothing}
        `;
    }

    private readonly load = async (): Promise<void> => {
        try {
            this.known = await findProviders();
            this.problem = null;
        } catch (thrown) {
            this.problem = problemOf(thrown);
        }
    };
}
