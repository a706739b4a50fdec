import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { problemOf, type Problem } from '../../api/problem.js';
import {
    deleteRecording,
    findPlayback,
    findRecording,
    history,
    retitleRecording,
    stopRecording,
} from '../../api/recordings.js';
import type { HistoryEvent, RecordingDetail } from '../../api/types.js';
import '../../components/delete-button.js';
import { icon } from '../../components/icon.js';
import '../../components/problem-note.js';
import '../../components/status.js';
import '../../components/title-editor.js';
import { NewsController } from '../../shell/news.js';
import { navigate } from '../../shell/router.js';
import { Ticker } from '../../shell/ticker.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { shortfall } from '../../text/recording-words.js';
import './downloads.js';
import './facts.js';
import './history.js';
import type { Player } from './player.js';
import { recordingPageStyles } from './recording-page-styles.js';
import './share-button.js';
import './stage.js';
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
    @state() private isStopping = false;
    @state() private millis = -1;
    // Every answer carries a new address. The player keeps the one that it began with until that counts no more.
    @state() private src: string | null = null;
    @query('td-player') private readonly player!: Player | null;

    constructor() {
        super();
        new NewsController(this, (event) => {
            if (event === 'missed' || event.recordingId === this.recordingId) {
                void this.load();
            }
        });
        // What runs grows without an event for every segment and every spoken line.
        new Ticker(this, refreshMillis, () => this.isOpen && void this.load());
    }

    protected override willUpdate(changed: Map<string, unknown>): void {
        if (changed.has('recordingId')) {
            this.recording = null;
            this.src = null;
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
                    ${this.stopButton(recording)}
                </div>
            </div>
            ${problem ? html`<td-problem .problem=${problem} retryable @retry=${this.load}></td-problem>` : nothing}
            <div class="columns ${hasTranscript ? '' : 'single'}">
                <div class="left">${this.picture(recording)} ${this.shortfall(recording)} ${this.actions(recording)}</div>
                <section class="panel transcript" aria-label="Transcript" ?hidden=${!hasTranscript}>
                    <td-transcript
                        .lines=${recording.transcript}
                        .millis=${this.millis}
                        .words=${asked('find') ?? ''}
                        ?growing=${this.isOpen}
                        @seek=${(event: CustomEvent<number>) => this.player?.seek(event.detail)}
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

    private picture(recording: RecordingDetail) {
        if (!this.src) {
            return html`<td-stage .recording=${recording}></td-stage>`;
        }
        const seconds = asked('t');
        return html`<td-player
            src=${this.src}
            .poster=${recording.thumbnailUrl}
            ?live=${recording.status === 'active'}
            ?captions=${recording.transcript.length > 0}
            ?storyboard=${recording.status === 'completed' && recording.thumbnailUrl !== null}
            .startSeconds=${seconds === null ? null : Number(seconds)}
            @time=${(event: CustomEvent<number>) => (this.millis = event.detail)}
            @refused=${this.renewAddress}
        ></td-player>`;
    }

    private stopButton({ status }: RecordingDetail) {
        const isRunning = status === 'starting' || status === 'active';
        return isRunning
            ? html`<button class="stop" ?disabled=${this.isStopping} @click=${this.stop}>
                  ${icon('stop')} ${this.isStopping ? 'Stopping…' : 'Stop recording'}
              </button>`
            : nothing;
    }

    private shortfall(recording: RecordingDetail) {
        const why = shortfall(recording);
        return why && this.src ? html`<p class="shortfall">${icon('alert')} ${why}</p>` : nothing;
    }

    private actions(recording: RecordingDetail) {
        return html`<div class="actions">
            ${this.src && !this.isOpen
                ? html`<td-downloads src=${this.src} ?captions=${recording.transcript.length > 0}></td-downloads>`
                : nothing}
            ${this.src ? html`<td-share .recordingId=${recording.id}></td-share>` : nothing}
            <td-delete
                what="recording"
                consequence=${`“${recording.title}” and all its files will be gone for good.${
                    this.isOpen ? ' It is stopped first.' : ''
                }`}
                .work=${this.delete}
            ></td-delete>
        </div>`;
    }

    private readonly load = async (): Promise<void> => {
        const id = this.recordingId;
        try {
            const [recording, events] = await Promise.all([findRecording(id), history(id)]);
            if (id === this.recordingId) {
                this.show(recording, events);
            }
        } catch (thrown) {
            this.problem = problemOf(thrown);
        }
    };

    private show(recording: RecordingDetail, events: readonly HistoryEvent[]): void {
        this.recording = recording;
        this.events = events;
        this.problem = null;
        this.src ??= recording.playbackUrl;
        document.title = `${recording.title} · Tapedeck`;
        if (this.src) {
            void import('./player.js');
        }
    }

    private readonly renewAddress = async (): Promise<void> => {
        await this.attempt(async () => {
            this.src = (await findPlayback(this.recordingId)).url;
        });
    };

    private async stop(): Promise<void> {
        this.isStopping = true;
        await this.attempt(async () => {
            await stopRecording(this.recordingId);
            await this.load();
        });
        this.isStopping = false;
    }

    private readonly retitle = async (title: string): Promise<void> => {
        await retitleRecording(this.recordingId, title);
        await this.load();
    };

    private readonly delete = async (): Promise<void> => {
        await deleteRecording(this.recordingId);
        navigate('/');
    };

    private async attempt(work: () => Promise<void>): Promise<void> {
        try {
            await work();
        } catch (thrown) {
            this.problem = problemOf(thrown);
        }
    }
}

function asked(name: string): string | null {
    return new URLSearchParams(location.search).get(name);
}
