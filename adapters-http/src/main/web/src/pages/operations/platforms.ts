import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { findProviders } from '../../api/providers.js';
import '../../components/problem-note.js';
import { Loader } from '../../shell/loader.js';
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

    private readonly providers = new Loader(this, (_, signal) => findProviders(signal), () => []);

    constructor() {
        super();
        new Ticker(this, refreshMillis, this.providers.refresh);
    }

    protected override render() {
        const { value, problem, reload } = this.providers;
        return html`
            ${problem ? html`<td-problem .problem=${problem} retryable @retry=${reload}></td-problem>` : nothing}
            ${value
                ? html`<section class="panel">
                          <td-provider-health .providers=${value.providers}></td-provider-health>
                      </section>
                      <section class="panel"><td-unmatched-runs .runs=${value.unmatchedRuns}></td-unmatched-runs></section>`
                : nothing}
        `;
    }
}
