import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Problem, problemOf } from '../../api/problem.js';
import '../../components/problem-note.js';
import { mixAddress } from '../../media/mix.js';
import { shared } from '../../styles/shared.js';

const renewalPauseMillis = 60_000;

/**
 * Plays the chosen speakers together. What must be mixed first is waited for, while the mix before it plays on.
 * Dispatches `time` with milliseconds while it plays, and `playing` with whether it does.
 */
@customElement('td-mixed-sound')
export class MixedSound extends LitElement {
    static override styles = [
        shared,
        css`
            :host {
                display: contents;
            }
        `,
    ];

    @property() recordingId = '';
    /** Ids of speakers; empty for all of them. */
    @property({ attribute: false }) chosen: readonly string[] = [];
    @state() private src: string | null = null;
    @state() private isPreparing = false;
    @state() private problem: Problem | null = null;
    @query('audio') private readonly audio!: HTMLAudioElement;
    private millis = 0;
    private asking: AbortController | null = null;
    private askedAt = 0;

    /** Whether it plays, or will as soon as the mix is there. */
    get isWanted(): boolean {
        return this.asking !== null || !this.audio.paused;
    }

    readonly play = async (): Promise<void> => {
        this.problem = null;
        if (this.src === null && !(await this.ask())) {
            return;
        }
        // Browsers may refuse to make sound before the reader has touched the page; then the button waits.
        await this.audio.play().catch((refused: unknown) => console.debug('playing waits for a click', refused));
        this.tellPlaying();
    };

    pause(): void {
        this.giveUp();
        this.audio.pause();
    }

    goTo(millis: number): void {
        this.millis = millis;
        if (this.src !== null) {
            this.audio.currentTime = millis / 1000;
        }
    }

    /** Plays another choice from the same place, or gets ready to. */
    async choose(chosen: readonly string[]): Promise<void> {
        const isWanted = this.isWanted;
        this.chosen = chosen;
        this.giveUp();
        if (!isWanted) {
            this.src = null;
        } else if (await this.ask()) {
            await this.play();
        }
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.giveUp();
    }

    protected override render() {
        return html`
            <audio
                preload="auto"
                src=${this.src ?? nothing}
                @play=${this.tellPlaying}
                @pause=${this.tellPlaying}
                @timeupdate=${this.tell}
                @error=${this.renew}
            ></audio>
            <p class="small soft" role="status" ?hidden=${!this.isPreparing}>
                ${this.isPreparing ? 'This mix is being prepared. It plays by itself when it is ready.' : nothing}
            </p>
            ${this.problem ? html`<td-problem .problem=${this.problem} retryable @retry=${this.play}></td-problem>` : nothing}
        `;
    }

    private async ask(): Promise<boolean> {
        const asking = (this.asking = new AbortController());
        try {
            const onPreparing = () => (this.isPreparing = true);
            this.src = await mixAddress(this.recordingId, this.chosen, onPreparing, asking.signal);
            this.askedAt = Date.now();
            await this.updateComplete;
            this.audio.currentTime = this.millis / 1000;
            return true;
        } catch (thrown) {
            this.problem = asking.signal.aborted ? null : problemOf(thrown);
            return false;
        } finally {
            if (this.asking === asking) {
                this.giveUp();
            }
        }
    }

    private giveUp(): void {
        this.asking?.abort();
        this.asking = null;
        this.isPreparing = false;
    }

    private tell(): void {
        if (!this.audio.paused) {
            this.millis = this.audio.currentTime * 1000;
            this.dispatchEvent(new CustomEvent<number>('time', { detail: this.millis }));
        }
    }

    private tellPlaying(): void {
        this.dispatchEvent(new CustomEvent<boolean>('playing', { detail: !this.audio.paused }));
    }

    /** Addresses in the store expire; one that does not play right after it was given is broken. */
    private renew(): void {
        if (this.src === null) {
            return;
        }
        this.src = null;
        if (Date.now() - this.askedAt < renewalPauseMillis) {
            this.problem = new Problem(0, 'not_playable', 'The mixed sound cannot be played.');
        } else {
            void this.play();
        }
    }
}
