import { Task, TaskStatus, initialState } from '@lit/task';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Problem, problemOf } from '../../api/problem.js';
import '../../components/problem-note.js';
import { mixAddress } from '../../media/mix.js';
import { shared } from '../../styles/shared.js';

const renewalPauseMillis = 60_000;

/**
 * Plays the mix of the chosen speakers. While a new mix is being made, the one before it keeps playing.
 * Dispatches `time` with milliseconds while it plays, and `playing` with whether it plays.
 */
@customElement('td-mixed-audio')
export class MixedAudio extends LitElement {
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
    @state() private fault: Problem | null = null;
    @query('audio') private readonly audio!: HTMLAudioElement;
    private readonly mix = new Task(this, {
        task: ([chosen], { signal }) => this.request(chosen, signal),
        args: () => [this.chosen],
        autoRun: false,
    });
    private millis = 0;
    private isAwaited = false;
    private preparedAt = 0;

    /** Whether it plays, or will as soon as the mix has been made. */
    get isWanted(): boolean {
        return this.isAwaited || !this.audio.paused;
    }

    readonly play = async (): Promise<void> => {
        this.fault = null;
        if (this.src === null && !(await this.prepare())) {
            return;
        }
        // Browsers may refuse to play before the user has used the page; then the user must press the button.
        await this.audio.play().catch((refused: unknown) => console.debug('Playing waits for a click.', refused));
        this.emitPlaying();
    };

    pause(): void {
        this.stopWaiting();
        this.audio.pause();
    }

    goTo(millis: number): void {
        this.millis = millis;
        if (this.src !== null) {
            this.audio.currentTime = millis / 1000;
        }
    }

    /** Chooses other speakers; a mix that plays is replaced at the same position. */
    async choose(chosen: readonly string[]): Promise<void> {
        const isWanted = this.isWanted;
        this.chosen = chosen;
        this.stopWaiting();
        if (!isWanted) {
            this.src = null;
        } else if (await this.prepare()) {
            await this.play();
        }
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.stopWaiting();
    }

    protected override render() {
        const { problem } = this;
        return html`
            <audio
                preload="auto"
                src=${this.src ?? nothing}
                @play=${this.emitPlaying}
                @pause=${this.emitPlaying}
                @timeupdate=${this.emitTime}
                @error=${this.renew}
            ></audio>
            <p class="small soft" role="status" ?hidden=${!this.isPreparing}>
                ${this.isPreparing ? 'This mix is being prepared. It plays as soon as it is ready.' : nothing}
            </p>
            ${problem ? html`<td-problem .problem=${problem} retryable @retry=${this.play}></td-problem>` : nothing}
        `;
    }

    private get problem(): Problem | null {
        return this.fault ?? (this.mix.status === TaskStatus.ERROR ? problemOf(this.mix.error) : null);
    }

    /** Waits for the mix of the chosen speakers. Returns false when it failed or is no longer wanted. */
    private async prepare(): Promise<boolean> {
        this.isAwaited = true;
        await this.mix.run();
        if (this.mix.status === TaskStatus.PENDING) {
            return false; // Another choice was made.
        }
        const hasCome = this.isAwaited && this.mix.status === TaskStatus.COMPLETE;
        this.isAwaited = false;
        this.isPreparing = false;
        if (hasCome) {
            this.src = this.mix.value ?? null;
            this.preparedAt = Date.now();
            await this.updateComplete;
            this.audio.currentTime = this.millis / 1000;
        }
        return hasCome;
    }

    private async request(chosen: readonly string[], signal: AbortSignal): Promise<string | typeof initialState> {
        try {
            return await mixAddress(this.recordingId, chosen, () => (this.isPreparing = true), signal);
        } catch (thrown) {
            if (signal.aborted) {
                return initialState;
            }
            throw thrown;
        }
    }

    private stopWaiting(): void {
        this.mix.abort();
        this.isAwaited = false;
        this.isPreparing = false;
    }

    private emitTime(): void {
        if (!this.audio.paused) {
            this.millis = this.audio.currentTime * 1000;
            this.dispatchEvent(new CustomEvent<number>('time', { detail: this.millis }));
        }
    }

    private emitPlaying(): void {
        this.dispatchEvent(new CustomEvent<boolean>('playing', { detail: !this.audio.paused }));
    }

    /** Addresses in the store expire. A new address that does not play is broken. */
    private renew(): void {
        if (this.src === null) {
            return;
        }
        this.src = null;
        if (Date.now() - this.preparedAt < renewalPauseMillis) {
            this.fault = new Problem(0, 'not_playable', 'The mix cannot be played.');
        } else {
            void this.play();
        }
    }
}
