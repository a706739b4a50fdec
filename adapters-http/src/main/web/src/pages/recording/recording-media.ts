import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { findPlayback } from '../../api/recordings.js';
import type { Speaker } from '../../api/speech.js';
import type { RecordingDetail } from '../../api/types.js';
import { icon } from '../../components/icon.js';
import '../../components/problem-note.js';
import { beside } from '../../media/beside.js';
import { Action } from '../../shell/action.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { shortfall } from '../../text/recording-labels.js';
import { hasCloud, hasTracks, hostOf, sizeWarning } from '../../text/takes.js';
import './cloud-heading.js';
import './downloads.js';
import type { Player } from './player.js';
import { recordingMediaStyles } from './recording-media-styles.js';
import './stage.js';
import type { TracksPanel } from './tracks-panel.js';

/**
 * The media of a recording: the player, the mixed tracks, and the downloads. Only one of the first two plays at a time.
 * Dispatches `time` with the position that is played in milliseconds.
 */
@customElement('td-recording-media')
export class RecordingMedia extends LitElement {
    static override styles = [shared, controls, recordingMediaStyles];

    @property({ attribute: false }) recording!: RecordingDetail;
    @property({ attribute: false }) speakers: readonly Speaker[] = [];
    @property({ type: Number }) startSeconds: number | null = null;
    // Every response carries a new address. The player keeps the one that it began with until that has expired.
    @state() private src: string | null = null;
    @query('td-player') private readonly player!: Player | null;
    @query('td-tracks') private readonly tracks!: TracksPanel | null;
    private readonly renewal = new Action(this, async () => {
        this.src = (await findPlayback(this.recording.id)).url;
    });
    private playsTracks = false;

    /** Plays from a position, in the player or the tracks, whichever played last. */
    seek(millis: number): void {
        (this.playsTracks || !this.player ? this.tracks : this.player)?.seek(millis);
    }

    protected override willUpdate(): void {
        this.src ??= this.recording.playbackUrl;
        if (this.src) {
            void import('./player.js');
        }
        if (this.showsTracks) {
            void import('./tracks-panel.js');
        }
    }

    protected override render() {
        const { recording } = this;
        return html`
            ${hasCloud(recording.takes) && this.src
                ? html`<td-cloud-heading .durationMs=${recording.durationMs}></td-cloud-heading>`
                : nothing}
            ${this.picture()} ${this.shortfall()}
            ${this.renewal.problem ? html`<td-problem .problem=${this.renewal.problem}></td-problem>` : nothing}
            <div class="actions">${this.downloads()} <div class="others"><slot></slot></div></div>
            ${this.showsTracks
                ? html`<section class="panel" aria-label="Mixed tracks">
                      <td-tracks
                          .recordingId=${recording.id}
                          .speakers=${this.speakers}
                          .lengthMillis=${recording.durationMs ?? 0}
                          @time=${this.emitTime}
                          @started=${() => this.playOnly(true)}
                      ></td-tracks>
                  </section>`
                : nothing}
        `;
    }

    private get isOver(): boolean {
        return this.recording.status === 'completed' || this.recording.status === 'failed';
    }

    private get showsTracks(): boolean {
        return this.isOver && hasTracks(this.recording.takes);
    }

    private picture() {
        const { recording } = this;
        if (!this.src) {
            return this.showsTracks ? nothing : html`<td-stage .recording=${recording}></td-stage>`;
        }
        return html`<td-player
            src=${this.src}
            .poster=${recording.thumbnailUrl}
            ?live=${recording.status === 'active'}
            ?captions=${recording.transcript.length > 0}
            ?storyboard=${recording.status === 'completed' && recording.thumbnailUrl !== null}
            .startSeconds=${this.startSeconds}
            @time=${this.emitTime}
            @started=${() => this.playOnly(false)}
            @refused=${() => this.renewal.run()}
        ></td-player>`;
    }

    private shortfall() {
        const why = shortfall(this.recording);
        return why && (this.src || this.showsTracks) ? html`<p class="shortfall">${icon('alert')} ${why}</p>` : nothing;
    }

    private downloads() {
        const { recording, src } = this;
        if (!src || !this.isOver) {
            return nothing;
        }
        const host = hostOf(recording.takes);
        if (host !== null) {
            return html`<a class="button" href=${beside(src, 'player.html')} target="_blank" rel="noopener"
                >Watch at ${host}</a
            >`;
        }
        return html`<td-downloads
            src=${src}
            ?captions=${recording.transcript.length > 0}
            .warning=${hasCloud(recording.takes) ? sizeWarning(recording.takes, recording.durationMs) : null}
        ></td-downloads>`;
    }

    private playOnly(tracks: boolean): void {
        this.playsTracks = tracks;
        (tracks ? this.player : this.tracks)?.pause();
    }

    private emitTime(event: CustomEvent<number>): void {
        this.dispatchEvent(new CustomEvent<number>('time', { detail: event.detail }));
    }
}
