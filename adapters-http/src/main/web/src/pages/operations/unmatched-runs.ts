import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { UnmatchedRun } from '../../api/types.js';
import '../../components/age.js';
import { shared } from '../../styles/shared.js';
import { providerLabel } from '../../text/providers.js';
import { tableStyles } from './operations-styles.js';
import { table } from './operations-table.js';

/** Runs on the providers' accounts that belong to no recording. */
@customElement('td-unmatched-runs')
export class UnmatchedRuns extends LitElement {
    static override styles = [shared, tableStyles];

    @property({ attribute: false }) runs: readonly UnmatchedRun[] = [];

    protected override render() {
        const rows = this.runs.map((run) => [
            providerLabel(run.provider),
            html`${run.room ?? 'unnamed room'}<br /><span class="small soft">${run.jobId}</span>`,
            run.startedAt ? html`<td-age at=${run.startedAt}></td-age>` : html`<span class="soft">unknown</span>`,
            html`<td-age at=${run.foundAt}></td-age>`,
        ]);
        return html`<h2>Unmatched runs</h2>
            <p class="small soft">
                Runs on the providers’ accounts that belong to no recording: something else started them, or their room is not a
                session here. Tapedeck does not change them.
            </p>
            ${table('Unmatched runs', ['Provider', 'Room', 'Started', 'Found'], rows, 'No unmatched runs.')}`;
    }
}
