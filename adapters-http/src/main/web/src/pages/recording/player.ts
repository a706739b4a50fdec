import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import 'media-chrome/media-captions-button';
import 'media-chrome/media-control-bar';
import type { MediaController } from 'media-chrome';
import 'media-chrome/media-controller';
import 'media-chrome/media-fullscreen-button';
import 'media-chrome/media-live-button';
import 'media-chrome/media-loading-indicator';
import 'media-chrome/media-mute-button';
import 'media-chrome/media-pip-button';
import 'media-chrome/media-play-button';
import 'media-chrome/media-playback-rate-button';
import 'media-chrome/media-preview-thumbnail';
import 'media-chrome/media-preview-time-display';
import 'media-chrome/media-seek-backward-button';
import 'media-chrome/media-seek-forward-button';
import 'media-chrome/media-time-display';
import 'media-chrome/media-time-range';
import 'media-chrome/media-volume-range';
import { Problem } from '../../api/problem.js';
import '../../components/problem-note.js';
import { attach } from '../../media/attach.js';
import { beside } from '../../media/beside.js';
import { shared } from '../../styles/shared.js';
import { playerStyles } from './player-styles.js';

const renewalPauseMillis = 60_000;
const pageKeys = new Set(['k', 'j', 'l', 'm', 'f', 'c']);

/**
 * Plays a recording, also while it is being recorded. Dispatches `time` with the position in milliseconds, `started`
 * when it begins to play, and `refused` when the address has expired.
 */
@customElement('td-player')
export class Player extends LitElement {
    static override styles = [shared, playerStyles];

    @property() src = '';
    @property() poster: string | null = null;
    @property({ type: Boolean }) live = false;
    @property({ type: Boolean }) captions = false;
    @property({ type: Boolean }) storyboard = false;
    @property({ type: Number }) startSeconds: number | null = null;
    @state() private problem: Problem | null = null;
    @query('video') private readonly video!: HTMLVideoElement;
    @query('media-captions-button') private readonly captionsButton!: HTMLElement | null;
    @query('media-controller') private readonly controller!: MediaController;
    private detach: () => void = () => undefined;
    private renewedAt = 0;

    /** Plays from a position. */
    seek(millis: number): void {
        this.video.currentTime = millis / 1000;
        this.play();
    }

    pause(): void {
        this.video.pause();
    }

    override connectedCallback(): void {
        super.connectedCallback();
        addEventListener('keydown', this.pageKey);
        if (this.hasUpdated) {
            this.begin();
        }
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        removeEventListener('keydown', this.pageKey);
        this.detach();
    }

    protected override updated(changed: Map<string, unknown>): void {
        // The button sets aria-checked, which its role, button, does not allow.
        this.captionsButton?.setAttribute('role', 'switch');
        if (changed.has('src')) {
            const { currentTime } = this.video;
            this.begin(changed.get('src') ? currentTime : this.startSeconds);
        }
    }

    protected override render() {
        return html`
            <media-controller ?live=${this.live} liveedgeoffset="16" keyboardbackwardseekoffset="5" keyboardforwardseekoffset="5">
                <video
                    slot="media"
                    playsinline
                    crossorigin="anonymous"
                    poster=${this.poster ?? nothing}
                    @timeupdate=${this.emitTime}
                    @seeking=${this.emitTime}
                    @play=${() => this.dispatchEvent(new Event('started'))}
                >
                    ${this.captions ? keyed(this.live, this.track('captions', 'Captions', 'captions.vtt')) : nothing}
                    ${this.storyboard ? this.track('metadata', 'thumbnails', 'storyboard.vtt') : nothing}
                </video>
                <media-loading-indicator slot="centered-chrome" noautohide></media-loading-indicator>
                <media-control-bar class="range">
                    <media-time-range>
                        <media-preview-thumbnail slot="preview"></media-preview-thumbnail>
                        <media-preview-time-display slot="preview"></media-preview-time-display>
                    </media-time-range>
                </media-control-bar>
                <media-control-bar class="buttons">
                    <media-play-button></media-play-button>
                    <media-seek-backward-button seekoffset="10" class="wide"></media-seek-backward-button>
                    <media-seek-forward-button seekoffset="10" class="wide"></media-seek-forward-button>
                    <media-mute-button></media-mute-button>
                    <media-volume-range class="wide"></media-volume-range>
                    <media-time-display ?showduration=${!this.live}></media-time-display>
                    ${this.live ? html`<media-live-button></media-live-button>` : nothing}
                    <span class="space"></span>
                    <media-playback-rate-button rates="0.5 0.75 1 1.25 1.5 2"></media-playback-rate-button>
                    ${this.captions ? html`<media-captions-button></media-captions-button>` : nothing}
                    <media-pip-button class="wide"></media-pip-button>
                    <media-fullscreen-button></media-fullscreen-button>
                </media-control-bar>
            </media-controller>
            ${this.problem
                ? html`<td-problem .problem=${this.problem} retryable @retry=${() => this.begin()}></td-problem>`
                : nothing}
        `;
    }

    private track(kind: string, label: string, file: string) {
        return html`<track
            kind=${kind}
            label=${label}
            srclang=${kind === 'captions' ? 'en' : nothing}
            ?default=${kind === 'metadata'}
            src=${beside(this.src, file)}
        />`;
    }

    private begin(startSeconds: number | null = this.startSeconds): void {
        this.detach();
        this.problem = null;
        this.detach = attach(this.video, {
            src: this.src,
            startSeconds,
            onRefused: () => this.renew(),
            onBroken: (reason) => this.fail(reason),
        });
        if (startSeconds !== null) {
            this.play();
        }
    }

    /** A refusal right after a renewal has another cause than the address: another renewal would change nothing. */
    private renew(): void {
        if (Date.now() - this.renewedAt < renewalPauseMillis) {
            this.fail('The store refuses the recording’s files.');
        } else {
            this.renewedAt = Date.now();
            this.dispatchEvent(new Event('refused'));
        }
    }

    private fail(reason: string): void {
        this.problem = new Problem(0, 'not_playable', reason);
    }

    private play(): void {
        // Browsers may refuse to play before the user has used the page; then the user must press play.
        this.video.play().catch((refused: unknown) => console.debug('Playing waits for a click.', refused));
    }

    private emitTime(): void {
        this.dispatchEvent(new CustomEvent<number>('time', { detail: this.video.currentTime * 1000 }));
    }

    /** The player's shortcuts work on the whole page, except in fields; the player handles its own key events. */
    private readonly pageKey = (event: KeyboardEvent): void => {
        const isTaken = event
            .composedPath()
            .some((node) => node instanceof Element && node.matches('input, textarea, select, dialog, media-controller'));
        const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
        if (isPlain && !isTaken && pageKeys.has(event.key)) {
            this.controller.keyboardShortcutHandler(event);
        }
    };
}
