import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { UnmatchedRun } from '../../api/types.js';
import '../../components/age.js';
import { shared } from '../../styles/shared.js';
import { providerName } from '../../text/provider-name.js';
import { operationsStyles } from './operations-styles.js';
import { table } from './operations-table.js';

/** Runs that were found on our accounts and belong to no recording. */
@customElement('td-unmatched-runs')
export class UnmatchedRuns extends LitElement {
    static override styles = [shared, operationsStyles];

    @property({ attribute: false }) runs: readonly UnmatchedRun[] = [];

    protected override render() {
        const rows = this.runs.map((run) => [
            providerName(run.provider),
            html`${run.room ?? 'a room that is not named'}<br /><span class="small soft">${run.jobId}</span>`,
            run.startedAt ? html`<td-age at=${run.startedAt}></td-age>` : html`<span class="soft">not known</span>`,
            html`<td-age at=${run.foundAt}></td-age>`,
        ]);
        return html`<h2>Unmatched runs</h2>
            <p class="small soft">Recorded on our accounts by somebody else, or in a room that is no session here. They are left as they are.</p>
            ${table('Unmatched runs', ['Platform', 'Room', 'Started', 'Found'], rows, 'None. Every run belongs to a recording.')}`;
    }
}
