import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { openRecordings } from '../../api/operations.js';
import type { OpenRecording } from '../../api/types.js';
import '../../components/age.js';
import '../../components/problem-note.js';
import { Loader } from '../../shell/loader.js';
import { Ticker } from '../../shell/ticker.js';
import { shared } from '../../styles/shared.js';
import { count } from '../../text/time.js';
import './close-recording.js';
import { tableStyles } from './operations-styles.js';
import { table } from './operations-table.js';

const refreshMillis = 5_000;

/** The recordings of all owners that are not over, each with a button that closes it. */
@customElement('td-open-recordings')
export class OpenRecordings extends LitElement {
    static override styles = [shared, tableStyles];

    private readonly recordings = new Loader(this, (_, signal) => openRecordings(signal), () => []);

    constructor() {
        super();
        new Ticker(this, refreshMillis, this.recordings.refresh);
    }

    protected override render() {
        const { problem, value, reload } = this.recordings;
        return html`<h2>Open recordings</h2>
            ${problem ? html`<td-problem .problem=${problem} retryable @retry=${reload}></td-problem>` : nothing}
            ${value ? this.rows(value) : nothing}`;
    }

    private rows(recordings: readonly OpenRecording[]) {
        const rows = recordings.map((recording) => [
            html`${recording.title}<br /><span class="small soft">${recording.id}</span>`,
            html`${stateOf(recording)}<br /><span class="small soft">${count(recording.openTakes, 'open take')}</span>`,
            html`<td-age at=${recording.createdAt}></td-age>`,
            recording.closeReason === null
                ? html`<td-close-recording .recording=${recording} @closed=${this.recordings.reload}></td-close-recording>`
                : html`closing: ${recording.closeReason}`,
        ]);
        return table('Open recordings', ['Recording', 'State', 'Started', 'Action'], rows, 'No recordings are open.');
    }
}

function stateOf({ status, activity, deleted }: OpenRecording): string {
    return `${activity === 'recording' ? status : activity}${deleted ? ', deleted' : ''}`;
}
