import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { startMeetingRecording } from '../../api/meetings.js';
import type { CaptureType, RecordingDetail } from '../../api/types.js';
import '../../components/age.js';
import { icon, type IconName } from '../../components/icon.js';
import '../../components/problem-note.js';
import '../../components/recording-controls.js';
import '../../components/status.js';
import '../../components/take-list.js';
import { Action } from '../../shell/action.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { startedBy } from '../../text/initiator.js';
import { kindState, takesOf } from '../../text/meeting-labels.js';
import { layoutName } from '../../text/takes.js';
import { count } from '../../text/time.js';
import { meetingRecordingStyles } from './meeting-recording-styles.js';

const kinds: ReadonlyArray<{ type: CaptureType; name: string; what: string; drawing: IconName }> = [
    { type: 'cloud', name: 'Cloud', what: `One video of all participants, in the ${layoutName}.`, drawing: 'cloud' },
    { type: 'raw-tracks', name: 'Tracks', what: 'One file per participant, for the transcript and the mix.', drawing: 'tracks' },
];

/** The recording of a meeting, with a start button for each kind. Dispatches `changed`. */
@customElement('td-meeting-recording')
export class MeetingRecording extends LitElement {
    static override styles = [shared, controls, meetingRecordingStyles];

    @property() sessionId = '';
    /** The open recording, if any. */
    @property({ attribute: false }) recording: RecordingDetail | null = null;
    /** Starts one kind after the other, so that the second becomes a take of the same recording. */
    private readonly start = new Action(this, async (types: readonly CaptureType[]) => {
        try {
            for (const type of types) {
                await startMeetingRecording(this.sessionId, type);
            }
        } finally {
            this.dispatchEvent(new Event('changed'));
        }
    });

    protected override render() {
        return html`
            <h2 class="visually-hidden">Recording</h2>
            <ul class="kinds">
                ${kinds.map((kind) => html`<li>${this.kind(kind)}</li>`)}
            </ul>
            ${this.start.problem ? html`<td-problem .problem=${this.start.problem}></td-problem>` : nothing}
            ${this.recording ? this.running(this.recording) : this.bothButton()}
        `;
    }

    private kind({ type, name, what, drawing }: (typeof kinds)[number]) {
        const open = takesOf(type, this.recording?.takes ?? []);
        const activity = this.recording?.activity ?? 'recording';
        const isSuspended = activity !== 'recording';
        return html`
            <span class="drawing ${open.length > 0 && !isSuspended ? 'on' : ''}">${icon(drawing, 26)}</span>
            <div>
                <p><strong>${name}</strong> <span class="state" aria-live="polite">${kindState(open, activity)}</span></p>
                <p class="small soft">${what}</p>
            </div>
            ${open.length > 0 || isSuspended ? nothing : this.startButton(type, name)}
        `;
    }

    private startButton(type: CaptureType, name: string) {
        const isStarting = this.start.running?.[0].includes(type) ?? false;
        return html`<button ?disabled=${this.start.isRunning} @click=${() => this.start.run([type])}>
            ${icon('record')} ${isStarting ? 'Starting…' : `Start ${name.toLowerCase()}`}
        </button>`;
    }

    private bothButton() {
        return html`<div class="row">
            <button
                class="primary"
                ?disabled=${this.start.isRunning}
                @click=${() => this.start.run(kinds.map((kind) => kind.type))}
            >
                ${icon('record')} Start both
            </button>
        </div>`;
    }

    private running(recording: RecordingDetail) {
        return html`<div class="row running">
                <p class="row">
                    <a href="/recordings/${recording.id}"><td-status .recording=${recording}></td-status></a>
                    <span class="small soft">${startedLabel(recording)}</span>
                </p>
                <td-recording-controls .recording=${recording}></td-recording-controls>
            </div>
            <details ?open=${recording.takes.some((take) => take.state === 'failed')}>
                <summary class="small soft">${count(recording.takes.length, 'take')}</summary>
                <td-takes .takes=${recording.takes}></td-takes>
            </details>`;
    }
}

function startedLabel(recording: RecordingDetail) {
    const by = startedBy(recording);
    return html`Started${by ? ` by ${by}` : ''}, <td-age at=${recording.createdAt}></td-age>`;
}
