import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Speaker } from '../../api/speech.js';
import { icon } from '../../components/icon.js';
import { waveformOf } from '../../media/waveform.js';
import { Loader } from '../../shell/loader.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { clock } from '../../text/time.js';
import type { MixedSound } from './mixed-sound.js';
import './mixed-sound.js';
import './speaker-switches.js';
import { tracksPanelStyles } from './tracks-panel-styles.js';
import './waveform.js';

/**
 * The speakers' tracks as one sound, drawn, with a switch for each speaker. Dispatches `time` with the place in
 * milliseconds, and `started` when it begins to play.
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
    @query('td-mixed-sound') private readonly sound!: MixedSound;
    private readonly points = new Loader(this, ([id], signal) => waveformOf(id, signal), () => [this.recordingId]);

    /** Goes to a place and plays on from there. */
    seek(millis: number): void {
        this.goTo(millis);
        void this.sound.play();
    }

    pause(): void {
        this.sound.pause();
    }

    protected override render() {
        const isSilent = this.speakers.length > 0 && this.heard.length === 0;
        return html`
            <div>
                <h2>Mixed tracks</h2>
                <p class="small soft">${this.words(isSilent)}</p>
            </div>
            <div class="sound">
                <button
                    class="primary icon"
                    aria-label=${this.isPlaying ? 'Pause the tracks' : 'Play the tracks'}
                    ?disabled=${isSilent}
                    @click=${() => (this.isPlaying ? this.sound.pause() : this.sound.play())}
                >
                    ${icon(this.isPlaying ? 'pause' : 'play')}
                </button>
                ${this.points.value ? this.drawing(this.points.value) : nothing}
                <span class="small digits time">${clock(this.millis)} / ${clock(this.lengthMillis)}</span>
            </div>
            <td-speaker-switches .speakers=${this.speakers} .off=${this.off} @toggle=${this.toggle}></td-speaker-switches>
            <td-mixed-sound .recordingId=${this.recordingId} @time=${this.follow} @playing=${this.turn}></td-mixed-sound>
        `;
    }

    /** Speakers are known by the transcript; without one there is nobody to choose from. */
    private words(isSilent: boolean): string {
        if (this.speakers.length === 0) {
            return 'Everybody was recorded apart, and is mixed together here.';
        }
        return isSilent ? 'Switch somebody on to hear something.' : 'Everybody was recorded apart: choose whom you hear.';
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
            this.sound.pause();
        }
        void this.sound.choose(this.off.size === 0 ? [] : this.heard.map((speaker) => speaker.id));
    }

    private goTo(millis: number): void {
        this.sound.goTo(millis);
        this.place(millis);
    }

    private follow({ detail: millis }: CustomEvent<number>): void {
        this.place(millis);
    }

    private place(millis: number): void {
        this.millis = millis;
        this.dispatchEvent(new CustomEvent<number>('time', { detail: millis }));
    }

    private turn({ detail: isPlaying }: CustomEvent<boolean>): void {
        this.isPlaying = isPlaying;
        if (isPlaying) {
            this.dispatchEvent(new Event('started'));
        }
    }
}
