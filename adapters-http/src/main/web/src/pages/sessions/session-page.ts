import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { findRecording, listRecordings, recordSession } from '../../api/recordings.js';
import { deleteSession, endSession, findSession, participants, updateSession } from '../../api/sessions.js';
import type { Participant, Recording, RecordingDetail, Session } from '../../api/types.js';
import '../../components/delete-button.js';
import { icon } from '../../components/icon.js';
import '../../components/problem-note.js';
import '../../components/recording-controls.js';
import '../../components/status.js';
import '../../components/title-editor.js';
import { Action } from '../../shell/action.js';
import { LiveEventsController } from '../../shell/live-events.js';
import { Loader } from '../../shell/loader.js';
import { navigate } from '../../shell/router.js';
import { Ticker } from '../../shell/ticker.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { switches } from '../../styles/switch.js';
import '../library/recording-card.js';
import './meeting-recording.js';
import './session-messages.js';
import { sessionPageStyles } from './session-page-styles.js';
import './session-people.js';
import { sessionOrigin, sessionStatus } from './session-status.js';
import { sessionStatusStyles } from './session-styles.js';

const refreshMillis = 3_000;

interface SessionView {
    readonly session: Session;
    readonly people: readonly Participant[];
    readonly recordings: readonly Recording[];
    /** The open recording, or the latest one. */
    readonly newest: RecordingDetail | null;
}

/** One session: its participants, messages and recordings, and whether it is recorded. */
@customElement('td-session-page')
export class SessionPage extends LitElement {
    static override styles = [shared, controls, switches, sessionStatusStyles, sessionPageStyles];

    @property() sessionId = '';
    private readonly view = new Loader(this, ([id], signal) => load(id, signal), () => [this.sessionId], show);
    private readonly change = new Action(this, async (work: () => Promise<unknown>) => {
        await work();
        await this.view.reload();
    });

    constructor() {
        super();
        new LiveEventsController(this, (event) => {
            if (event === 'missed' || event.sessionId === this.sessionId) {
                this.view.refresh();
            }
        });
        // Joining, leaving and messages have no events, so the page also polls.
        new Ticker(this, refreshMillis, () => this.view.value?.session.status !== 'ended' && this.view.refresh());
    }

    protected override render() {
        const { value, problem, reload } = this.view;
        if (!value) {
            return problem
                ? html`<td-problem .problem=${problem} ?retryable=${!problem.isNotFound} @retry=${reload}></td-problem>
                      <p><a href="/sessions">Back to the sessions</a></p>`
                : html`<p class="soft" role="status">Loading…</p>`;
        }
        const { session, people, recordings, newest } = value;
        return html`
            <div>
                <td-title-editor value=${session.title} .save=${this.retitle}></td-title-editor>
                <p class="row soft">
                    <span aria-live="polite">${sessionStatus(session)}</span>
                    <span class="origin">${sessionOrigin(session)}</span>
                </p>
            </div>
            ${problem ? html`<td-problem .problem=${problem} retryable @retry=${reload}></td-problem>` : nothing}
            ${this.change.problem ? html`<td-problem .problem=${this.change.problem}></td-problem>` : nothing}
            ${this.control(value)}
            <div class="columns">
                <section class="panel">
                    <td-session-messages
                        .sessionId=${session.id}
                        .lines=${newest?.transcript ?? []}
                        ?recorded=${recordings.length > 0}
                        ?ended=${session.status === 'ended'}
                        @sent=${reload}
                    ></td-session-messages>
                </section>
                <section class="panel"><td-session-people .people=${people}></td-session-people></section>
            </div>
            <section>
                <h2>Recordings</h2>
                ${recordings.length === 0
                    ? html`<p class="soft">No recordings yet.</p>`
                    : html`<ul class="grid">
                          ${recordings.map(
                              (recording) => html`<li><td-recording-card .recording=${recording}></td-recording-card></li>`,
                          )}
                      </ul>`}
            </section>
            <div class="row end">
                <td-delete
                    what="session"
                    consequence="The session is ended and deleted with its messages. Its recordings are kept."
                    .work=${this.delete}
                ></td-delete>
            </div>
        `;
    }

    private control({ session, newest }: SessionView) {
        if (session.status === 'ended') {
            return nothing;
        }
        const open = session.recordingId !== null && newest?.id === session.recordingId ? newest : null;
        return html`
            ${session.roomName === null ? nothing : this.meeting(session, open)}
            <section class="panel control" aria-label="Recording">
                ${session.roomName === null ? this.recordButton(session, open) : nothing}
                <label class="switch">
                    <input
                        type="checkbox"
                        role="switch"
                        .checked=${session.recordingEnabled}
                        ?disabled=${this.change.isRunning}
                        @change=${this.toggle}
                    />
                    <span>Record automatically while it is live</span>
                </label>
                <button ?disabled=${this.change.isRunning} @click=${() => this.change.run(() => endSession(session.id))}>
                    End session
                </button>
            </section>
        `;
    }

    private meeting(session: Session, open: RecordingDetail | null) {
        return html`<section class="panel" aria-label="Meeting recording">
            <td-meeting-recording .sessionId=${session.id} .recording=${open} @changed=${this.view.reload}></td-meeting-recording>
        </section>`;
    }

    private recordButton(session: Session, open: RecordingDetail | null) {
        if (open) {
            return html`<div class="row">
                <td-recording-controls .recording=${open} @changed=${this.view.reload}></td-recording-controls>
                <a href="/recordings/${open.id}"><td-status .recording=${open}></td-status></a>
            </div>`;
        }
        return html`<button
            class="primary"
            ?disabled=${this.change.isRunning}
            @click=${() => this.change.run(() => recordSession(session.id))}
        >
            ${icon('record')} Record now
        </button>`;
    }

    private toggle(event: Event): void {
        const recordingEnabled = (event.target as HTMLInputElement).checked;
        void this.change.run(() => updateSession(this.sessionId, { recordingEnabled }));
    }

    private readonly retitle = async (title: string): Promise<void> => {
        await updateSession(this.sessionId, { title });
        await this.view.reload();
    };

    private readonly delete = async (): Promise<void> => {
        await deleteSession(this.sessionId);
        navigate('/sessions');
    };
}

async function load(id: string, signal: AbortSignal): Promise<SessionView> {
    const [session, people, page] = await Promise.all([
        findSession(id, signal),
        participants(id, signal),
        listRecordings({ sessionId: id }, null, signal),
    ]);
    const newestId = session.recordingId ?? page.recordings[0]?.id;
    const newest = newestId ? await findRecording(newestId, signal) : null;
    return { session, people, recordings: page.recordings, newest };
}

function show({ session }: SessionView): void {
    document.title = `${session.title} · Tapedeck`;
}
