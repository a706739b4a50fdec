import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { problemOf, type Problem } from '../../api/problem.js';
import { findRecording, listRecordings, recordSession } from '../../api/recordings.js';
import { deleteSession, endSession, findSession, participants, updateSession } from '../../api/sessions.js';
import type { Participant, Recording, RecordingDetail, Session } from '../../api/types.js';
import '../../components/delete-button.js';
import { icon } from '../../components/icon.js';
import '../../components/problem-note.js';
import '../../components/recording-controls.js';
import '../../components/status.js';
import '../../components/title-editor.js';
import { LiveEventsController } from '../../shell/live-events.js';
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

/** One session: who is here, what is written, whether it is recorded, and its recordings. */
@customElement('td-session-page')
export class SessionPage extends LitElement {
    static override styles = [shared, controls, switches, sessionStatusStyles, sessionPageStyles];

    @property() sessionId = '';
    @state() private session: Session | null = null;
    @state() private people: readonly Participant[] = [];
    @state() private recordings: readonly Recording[] = [];
    @state() private newest: RecordingDetail | null = null;
    @state() private problem: Problem | null = null;
    @state() private isBusy = false;

    constructor() {
        super();
        new LiveEventsController(this, (event) => {
            if (event === 'missed' || event.sessionId === this.sessionId) {
                void this.load();
            }
        });
        // Who comes and what is written makes no event of a recording.
        new Ticker(this, refreshMillis, () => this.session?.status !== 'ended' && void this.load());
    }

    protected override willUpdate(changed: Map<string, unknown>): void {
        if (changed.has('sessionId')) {
            this.session = null;
            void this.load();
        }
    }

    protected override render() {
        const { session, problem } = this;
        if (!session) {
            return problem
                ? html`<td-problem .problem=${problem} ?retryable=${!problem.isNotFound} @retry=${this.load}></td-problem>
                      <p><a href="/sessions">Back to the sessions</a></p>`
                : html`<p class="soft" role="status">Loading…</p>`;
        }
        return html`
            <div>
                <td-title-editor value=${session.title} .save=${this.retitle}></td-title-editor>
                <p class="row soft">
                    <span aria-live="polite">${sessionStatus(session)}</span>
                    <span class="origin">${sessionOrigin(session)}</span>
                </p>
            </div>
            ${problem ? html`<td-problem .problem=${problem} retryable @retry=${this.load}></td-problem>` : nothing}
            ${this.control(session)}
            <div class="columns">
                <section class="panel">
                    <td-session-messages
                        .sessionId=${session.id}
                        .lines=${this.newest?.transcript ?? []}
                        ?recorded=${this.recordings.length > 0}
                        ?ended=${session.status === 'ended'}
                        @sent=${this.load}
                    ></td-session-messages>
                </section>
                <section class="panel"><td-session-people .people=${this.people}></td-session-people></section>
            </div>
            <section>
                <h2>Recordings</h2>
                ${this.recordings.length === 0
                    ? html`<p class="soft">None yet.</p>`
                    : html`<ul class="grid">
                          ${this.recordings.map(
                              (recording) => html`<li><td-recording-card .recording=${recording}></td-recording-card></li>`,
                          )}
                      </ul>`}
            </section>
            <div class="row end">
                <td-delete
                    what="session"
                    consequence="It is ended and removed with its messages. Its recordings stay."
                    .work=${this.delete}
                ></td-delete>
            </div>
        `;
    }

    private control(session: Session) {
        if (session.status === 'ended') {
            return nothing;
        }
        const open = session.recordingId !== null && this.newest?.id === session.recordingId ? this.newest : null;
        return html`
            ${session.roomName === null ? nothing : this.meeting(session, open)}
            <section class="panel control" aria-label="Recording">
                ${session.roomName === null ? this.recordButton(session, open) : nothing}
                <label class="switch">
                    <input
                        type="checkbox"
                        role="switch"
                        .checked=${session.recordingEnabled}
                        ?disabled=${this.isBusy}
                        @change=${this.toggle}
                    />
                    <span>Record by itself while it is live</span>
                </label>
                <button ?disabled=${this.isBusy} @click=${() => this.attempt(() => endSession(session.id))}>
                    End session
                </button>
            </section>
        `;
    }

    private meeting(session: Session, open: RecordingDetail | null) {
        return html`<section class="panel" aria-label="What is recorded">
            <td-meeting-recording .sessionId=${session.id} .recording=${open} @changed=${this.load}></td-meeting-recording>
        </section>`;
    }

    private recordButton(session: Session, open: RecordingDetail | null) {
        if (open) {
            return html`<div class="row">
                <td-recording-controls .recording=${open} @changed=${this.load}></td-recording-controls>
                <a href="/recordings/${open.id}"><td-status .recording=${open}></td-status></a>
            </div>`;
        }
        return html`<button
            class="primary"
            ?disabled=${this.isBusy}
            @click=${() => this.attempt(() => recordSession(session.id))}
        >
            ${icon('record')} Record now
        </button>`;
    }

    private readonly load = async (): Promise<void> => {
        const id = this.sessionId;
        try {
            const [session, people, page] = await Promise.all([
                findSession(id),
                participants(id),
                listRecordings({ sessionId: id }, null),
            ]);
            const newestId = session.recordingId ?? page.recordings[0]?.id;
            const newest = newestId ? await findRecording(newestId) : null;
            if (id === this.sessionId) {
                Object.assign(this, { session, people, recordings: page.recordings, newest, problem: null });
                document.title = `${session.title} · Tapedeck`;
            }
        } catch (thrown) {
            this.problem = problemOf(thrown);
        }
    };

    private async attempt(work: () => Promise<unknown>): Promise<void> {
        this.isBusy = true;
        try {
            await work();
            await this.load();
        } catch (thrown) {
            this.problem = problemOf(thrown);
        } finally {
            this.isBusy = false;
        }
    }

    private toggle(event: Event): void {
        const recordingEnabled = (event.target as HTMLInputElement).checked;
        void this.attempt(() => updateSession(this.sessionId, { recordingEnabled }));
    }

    private readonly retitle = async (title: string): Promise<void> => {
        await updateSession(this.sessionId, { title });
        await this.load();
    };

    private readonly delete = async (): Promise<void> => {
        await deleteSession(this.sessionId);
        navigate('/sessions');
    };
}
