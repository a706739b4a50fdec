import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Speaker } from '../../api/speech.js';
import { icon } from '../../components/icon.js';
import { waveformOf } from '../../media/waveform.js';
import { Loader } from '../../shell/loader.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { clock } from '../../text/time.js';
import type { MixedAudio } from './mixed-audio.js';
import './mixed-audio.js';
import './speaker-switches.js';
import { tracksPanelStyles } from './tracks-panel-styles.js';
import './waveform.js';

/**
 * The mix of the speakers' tracks with its waveform, and a switch for each speaker. Dispatches `time` with the position
 * in milliseconds, and `started` when it begins to play.
 */
@customElement('td-tracks')
export class TracksPanel extends LitElement {
    static override styles = [shared, controls, tracksPanelStyles];

    @property() recordingId = '';
    @property({ attribute: false }) speakers: readonly Speaker[] = [];
    @property({ type: Number }) lengthMillis = 0;
    @state() private off: ReadonlySet<string> = new Set();
    @state() private isPlaying = false;
    @state() private millis = 0;
    @query('td-mixed-audio') private readonly mix!: MixedAudio;
    private readonly points = new Loader(this, ([id], signal) => waveformOf(id, signal), () => [this.recordingId]);

    /** Plays from a position. */
    seek(millis: number): void {
        this.goTo(millis);
        void this.mix.play();
    }

    pause(): void {
        this.mix.pause();
    }

    protected override render() {
        const isSilent = this.speakers.length > 0 && this.heard.length === 0;
        return html`
            <div>
                <h2>Mixed tracks</h2>
                <p class="small soft">${this.hint(isSilent)}</p>
            </div>
            <div class="mix">
                <button
                    class="primary icon"
                    aria-label=${this.isPlaying ? 'Pause the tracks' : 'Play the tracks'}
                    ?disabled=${isSilent}
                    @click=${() => (this.isPlaying ? this.mix.pause() : this.mix.play())}
                >
                    ${icon(this.isPlaying ? 'pause' : 'play')}
                </button>
                ${this.points.value ? this.drawing(this.points.value) : nothing}
                <span class="small digits time">${clock(this.millis)} / ${clock(this.lengthMillis)}</span>
            </div>
            <td-speaker-switches .speakers=${this.speakers} .off=${this.off} @toggle=${this.toggle}></td-speaker-switches>
            <td-mixed-audio .recordingId=${this.recordingId} @time=${this.onTime} @playing=${this.onPlaying}></td-mixed-audio>
        `;
    }

    /** Speakers come from the transcript; without one there are none to choose from. */
    private hint(isSilent: boolean): string {
        if (this.speakers.length === 0) {
            return 'Each participant was recorded as a separate track. This is the mix of all.';
        }
        return isSilent
            ? 'All speakers are off. Switch one on to listen.'
            : 'Each participant was recorded as a separate track. Choose the speakers to hear.';
    }

    private drawing(points: readonly number[]) {
        return html`<td-waveform
            .points=${points}
            .millis=${this.millis}
            .lengthMillis=${this.lengthMillis}
            @seek=${(event: CustomEvent<number>) => this.goTo(event.detail)}
        ></td-waveform>`;
    }

    private get heard(): readonly Speaker[] {
        return this.speakers.filter(({ id }) => !this.off.has(id));
    }

    private toggle({ detail: id }: CustomEvent<string>): void {
        const others = [...this.off].filter((other) => other !== id);
        this.off = new Set(this.off.has(id) ? others : [...others, id]);
        if (this.heard.length === 0) {
            this.mix.pause();
        }
        void this.mix.choose(this.off.size === 0 ? [] : this.heard.map((speaker) => speaker.id));
    }

    private goTo(millis: number): void {
        this.mix.goTo(millis);
        this.place(millis);
    }

    private onTime({ detail: millis }: CustomEvent<number>): void {
        this.place(millis);
    }

    private place(millis: number): void {
        this.millis = millis;
        this.dispatchEvent(new CustomEvent<number>('time', { detail: millis }));
    }

    private onPlaying({ detail: isPlaying }: CustomEvent<boolean>): void {
        this.isPlaying = isPlaying;
        if (isPlaying) {
            this.dispatchEvent(new Event('started'));
        }
    }
}
