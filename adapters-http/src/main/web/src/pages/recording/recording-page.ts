import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { deleteRecording, findRecording, history, retitleRecording } from '../../api/recordings.js';
import { findSpeech, renameSpeaker, type Speech } from '../../api/speech.js';
import type { HistoryEvent, RecordingDetail } from '../../api/types.js';
import '../../components/delete-button.js';
import '../../components/problem-note.js';
import '../../components/recording-controls.js';
import '../../components/status.js';
import '../../components/title-editor.js';
import { LiveEventsController } from '../../shell/live-events.js';
import { Loader } from '../../shell/loader.js';
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

interface RecordingView {
    readonly recording: RecordingDetail;
    readonly events: readonly HistoryEvent[];
    readonly speech: Speech | null;
}

/** One recording: its media, transcript, details and history. */
@customElement('td-recording-page')
export class RecordingPage extends LitElement {
    static override styles = [shared, controls, recordingPageStyles];

    @property() recordingId = '';
    @state() private millis = -1;
    @query('td-recording-media') private readonly media!: RecordingMedia;
    private readonly view = new Loader(this, ([id], signal) => load(id, signal), () => [this.recordingId], show);

    constructor() {
        super();
        new LiveEventsController(this, (event) => {
            if (event === 'missed' || event.recordingId === this.recordingId) {
                this.view.refresh();
            }
        });
        // Segments, messages and transcribed lines have no events, so the page also polls.
        new Ticker(this, refreshMillis, () => this.isGrowing && this.view.refresh());
    }

    protected override render() {
        const { value, problem, reload } = this.view;
        if (!value) {
            return problem
                ? html`<td-problem .problem=${problem} ?retryable=${!problem.isNotFound} @retry=${reload}></td-problem>
                      <p><a href="/">Back to the library</a></p>`
                : html`<p class="soft" role="status">Loading…</p>`;
        }
        const { recording, events, speech } = value;
        const hasTranscript = recording.transcript.length > 0 || recording.status !== 'failed';
        return html`
            <div class="head">
                <td-title-editor value=${recording.title} .save=${this.retitle}></td-title-editor>
                <div class="row">
                    <span aria-live="polite"><td-status .recording=${recording}></td-status></span>
                    <td-recording-controls .recording=${recording} @changed=${reload}></td-recording-controls>
                </div>
            </div>
            ${problem ? html`<td-problem .problem=${problem} retryable @retry=${reload}></td-problem>` : nothing}
            <div class="columns ${hasTranscript ? '' : 'single'}">
                ${this.mediaOf(value)}
                <section class="panel transcript" aria-label="Transcript" ?hidden=${!hasTranscript}>
                    <td-transcript
                        .lines=${speech?.transcript ?? recording.transcript}
                        .speakers=${speech?.speakers ?? []}
                        .rename=${this.rename}
                        status=${speech?.status ?? 'none'}
                        .millis=${this.millis}
                        .query=${parameter('find') ?? ''}
                        ?growing=${isOpen(recording)}
                        @seek=${(event: CustomEvent<number>) => this.media.seek(event.detail)}
                    ></td-transcript>
                </section>
                <div class="below">
                    <section class="panel"><td-facts .recording=${recording}></td-facts></section>
                    <section class="panel"><td-history .events=${events}></td-history></section>
                </div>
            </div>
        `;
    }

    private get isGrowing(): boolean {
        const { value } = this.view;
        return value !== null && (isOpen(value.recording) || value.speech?.status === 'pending');
    }

    private mediaOf({ recording, speech }: RecordingView) {
        const seconds = parameter('t');
        return keyed(
            recording.id,
            html`<td-recording-media
                .recording=${recording}
                .speakers=${speech?.speakers ?? []}
                .startSeconds=${seconds === null ? null : Number(seconds)}
                @time=${(event: CustomEvent<number>) => (this.millis = event.detail)}
            >
                ${recording.playbackUrl ? html`<td-share .recordingId=${recording.id}></td-share>` : nothing}
                <td-delete
                    what="recording"
                    consequence=${`“${recording.title}” and all its files will be gone for good.${
                        isOpen(recording) ? ' It is stopped first.' : ''
                    }`}
                    .work=${this.delete}
                ></td-delete>
            </td-recording-media>`,
        );
    }

    private readonly retitle = async (title: string): Promise<void> => {
        await retitleRecording(this.recordingId, title);
        await this.view.reload();
    };

    private readonly rename = async (speakerId: string, name: string): Promise<void> => {
        await renameSpeaker(this.recordingId, speakerId, name);
        await this.view.reload();
    };

    private readonly delete = async (): Promise<void> => {
        await deleteRecording(this.recordingId);
        navigate('/');
    };
}

async function load(id: string, signal: AbortSignal): Promise<RecordingView> {
    const [recording, events] = await Promise.all([findRecording(id, signal), history(id, signal)]);
    // Speakers and transcribed lines exist only after the end.
    const speech = recording.status === 'completed' ? await findSpeech(id, signal) : null;
    return { recording, events, speech };
}

function show({ recording }: RecordingView): void {
    document.title = `${recording.title} · Tapedeck`;
}

function isOpen({ status }: RecordingDetail): boolean {
    return status === 'starting' || status === 'active' || status === 'processing';
}

function parameter(name: string): string | null {
    return new URLSearchParams(location.search).get(name);
}
