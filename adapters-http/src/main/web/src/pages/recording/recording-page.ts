import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { problemOf, type Problem } from '../../api/problem.js';
import { deleteRecording, findRecording, history, retitleRecording } from '../../api/recordings.js';
import { findSpeech, renameSpeaker, type Speech } from '../../api/speech.js';
import type { HistoryEvent, RecordingDetail } from '../../api/types.js';
import '../../components/delete-button.js';
import '../../components/problem-note.js';
import '../../components/recording-controls.js';
import '../../components/status.js';
import '../../components/title-editor.js';
import { LiveEventsController } from '../../shell/live-events.js';
import { navigate } from '../../shell/router.js';
import { Ticker } from '../../shell/ticker.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import './facts.js';
import './history.js';
import type { RecordingMedia } from './recording-media.js';
import './recording-media.js';
import { recordingPageStyles } from './recording-page-styles.js';
import './share-button.js';
import './transcript-panel.js';

const refreshMillis = 4_000;

/** One recording: playing it, what was said, what is known, and what can be done with it. */
@customElement('td-recording-page')
export class RecordingPage extends LitElement {
    static override styles = [shared, controls, recordingPageStyles];

    @property() recordingId = '';
    @state() private recording: RecordingDetail | null = null;
    @state() private events: readonly HistoryEvent[] = [];
    @state() private problem: Problem | null = null;
    @state() private speech: Speech | null = null;
    @state() private millis = -1;
    @query('td-recording-media') private readonly media!: RecordingMedia;

    constructor() {
        super();
        new LiveEventsController(this, (event) => {
            if (event === 'missed' || event.recordingId === this.recordingId) {
                void this.load();
            }
        });
        // What runs grows without an event for every segment and every spoken line, and so does what is written down.
        new Ticker(this, refreshMillis, () => (this.isOpen || this.speech?.status === 'pending') && void this.load());
    }

    protected override willUpdate(changed: Map<string, unknown>): void {
        if (changed.has('recordingId')) {
            this.recording = null;
            this.speech = null;
            this.millis = -1;
            void this.load();
        }
    }

    protected override render() {
        const { recording, problem } = this;
        if (!recording) {
            return problem
                ? html`<td-problem .problem=${problem} ?retryable=${!problem.isNotFound} @retry=${this.load}></td-problem>
                      <p><a href="/">Back to the library</a></p>`
                : html`<p class="soft" role="status">Loading…</p>`;
        }
        const hasTranscript = recording.transcript.length > 0 || recording.status !== 'failed';
        return html`
            <div class="head">
                <td-title-editor value=${recording.title} .save=${this.retitle}></td-title-editor>
                <div class="row">
                    <span aria-live="polite"><td-status .recording=${recording}></td-status></span>
                    <td-recording-controls .recording=${recording} @changed=${this.load}></td-recording-controls>
                </div>
            </div>
            ${problem ? html`<td-problem .problem=${problem} retryable @retry=${this.load}></td-problem>` : nothing}
            <div class="columns ${hasTranscript ? '' : 'single'}">
                ${this.seen(recording)}
                <section class="panel transcript" aria-label="Transcript" ?hidden=${!hasTranscript}>
                    <td-transcript
                        .lines=${this.speech?.transcript ?? recording.transcript}
                        .speakers=${this.speech?.speakers ?? []}
                        .rename=${this.rename}
                        status=${this.speech?.status ?? 'none'}
                        .millis=${this.millis}
                        .words=${asked('find') ?? ''}
                        ?growing=${this.isOpen}
                        @seek=${(event: CustomEvent<number>) => this.media.seek(event.detail)}
                    ></td-transcript>
                </section>
                <div class="below">
                    <section class="panel"><td-facts .recording=${recording}></td-facts></section>
                    <section class="panel"><td-history .events=${this.events}></td-history></section>
                </div>
            </div>
        `;
    }

    private get isOpen(): boolean {
        const status = this.recording?.status;
        return status === 'starting' || status === 'active' || status === 'processing';
    }

    private seen(recording: RecordingDetail) {
        const seconds = asked('t');
        return keyed(
            recording.id,
            html`<td-recording-media
                .recording=${recording}
                .speakers=${this.speech?.speakers ?? []}
                .startSeconds=${seconds === null ? null : Number(seconds)}
                @time=${(event: CustomEvent<number>) => (this.millis = event.detail)}
            >
                ${recording.playbackUrl ? html`<td-share .recordingId=${recording.id}></td-share>` : nothing}
                <td-delete
                    what="recording"
                    consequence=${`“${recording.title}” and all its files will be gone for good.${
                        this.isOpen ? ' It is stopped first.' : ''
                    }`}
                    .work=${this.delete}
                ></td-delete>
            </td-recording-media>`,
        );
    }

    private readonly load = async (): Promise<void> => {
        const id = this.recordingId;
        try {
            const [recording, events] = await Promise.all([findRecording(id), history(id)]);
            // Speakers are known and their words written down after the end only.
            const speech = recording.status === 'completed' ? await findSpeech(id) : null;
            if (id === this.recordingId) {
                Object.assign(this, { recording, events, speech, problem: null });
                document.title = `${recording.title} · Tapedeck`;
            }
        } catch (thrown) {
            this.problem = problemOf(thrown);
        }
    };

    private readonly retitle = async (title: string): Promise<void> => {
        await retitleRecording(this.recordingId, title);
        await this.load();
    };

    private readonly rename = async (speakerId: string, name: string): Promise<void> => {
        await renameSpeaker(this.recordingId, speakerId, name);
        await this.load();
    };

    private readonly delete = async (): Promise<void> => {
        await deleteRecording(this.recordingId);
        navigate('/');
    };
}

function asked(name: string): string | null {
    return new URLSearchParams(location.search).get(name);
}
