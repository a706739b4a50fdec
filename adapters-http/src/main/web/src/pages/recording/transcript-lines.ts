import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Speaker } from '../../api/speech.js';
import { marked } from '../../components/marked.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { speakerBadge, speakerStyles } from '../../styles/speakers.js';
import { clock } from '../../text/time.js';
import type { ConversationLine } from '../../transcript/conversation.js';
import { stylesOf, type SpeakerStyle } from '../../transcript/speaker-style.js';
import { transcriptLinesStyles } from './transcript-styles.js';

const hourMillis = 3_600_000;

/**
 * The lines, with one tab stop for all: arrows, Home and End move between them, Enter seeks. Dispatches `seek` with
 * milliseconds, and `left` when the user scrolls away from the active line.
 */
@customElement('td-transcript-lines')
export class TranscriptLines extends LitElement {
    static override styles = [shared, controls, speakerStyles, transcriptLinesStyles];

    @property({ attribute: false }) lines: readonly ConversationLine[] = [];
    @property({ attribute: false }) speakers: readonly Speaker[] = [];
    @property({ type: Number }) active = -1;
    @property({ type: Number }) current = -1;
    @property() term = '';
    @property({ type: Boolean }) following = true;
    @state() private focused = 0;
    @query('ol') private readonly scroller!: HTMLElement;

    /** Brings a line into the middle of the list, without moving the page. */
    show(index: number): void {
        const line = this.row(index);
        if (line) {
            const middle = line.offsetTop - (this.scroller.clientHeight - line.offsetHeight) / 2;
            const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
            this.scroller.scrollTo({ top: middle, behavior: isCalm ? 'instant' : 'smooth' });
        }
    }

    protected override updated(changed: Map<string, unknown>): void {
        if (changed.has('active') && this.following) {
            this.show(this.active);
        }
    }

    protected override render() {
        const styleById = stylesOf(this.speakers);
        const isLong = this.lines.some((line) => (line.timestampMs ?? 0) >= hourMillis);
        return html`<ol
            class=${isLong ? 'long' : ''}
            tabindex="-1"
            aria-label="Lines"
            @wheel=${this.leave}
            @touchmove=${this.leave}
            @pointerdown=${this.leaveByScrollBar}
            @keydown=${this.key}
        >
            ${this.lines.map((line, index) => this.line(line, index, styleById.get(line.speaker?.id ?? '')))}
        </ol>`;
    }

    private line(line: ConversationLine, index: number, style: SpeakerStyle | undefined) {
        const { timestampMs } = line;
        const isActive = index === this.active;
        return html`<li
            class="${isActive ? 'active' : ''} ${index === this.current ? 'current' : ''}"
            style=${styleMap({ '--speaker': style?.colour })}
        >
            <button
                tabindex=${index === this.focused ? 0 : -1}
                aria-current=${isActive ? 'true' : nothing}
                aria-disabled=${timestampMs === null ? 'true' : nothing}
                @focus=${() => (this.focused = index)}
                @click=${() => this.seek(timestampMs)}
            >
                <span class="time digits">${timestampMs === null ? '–' : clock(timestampMs)}</span>
                <span class="text">${who(line, style)} ${marked(line.content, this.term)}</span>
            </button>
        </li>`;
    }

    private seek(timestampMs: number | null): void {
        if (timestampMs !== null) {
            this.dispatchEvent(new CustomEvent<number>('seek', { detail: timestampMs }));
        }
    }

    private key(event: KeyboardEvent): void {
        const to = { ArrowDown: this.focused + 1, ArrowUp: this.focused - 1, Home: 0, End: this.lines.length - 1 }[event.key];
        if (to === undefined) {
            return;
        }
        event.preventDefault();
        this.leave();
        this.row(Math.max(0, Math.min(this.lines.length - 1, to)))?.querySelector('button')?.focus();
    }

    private leave(): void {
        this.dispatchEvent(new Event('left'));
    }

    private leaveByScrollBar(event: PointerEvent): void {
        if (event.target === this.scroller) {
            this.leave();
        }
    }

    private row(index: number): HTMLElement | undefined {
        return this.scroller.children[index] as HTMLElement | undefined;
    }
}

/** Shown once for several lines of one speaker in a row; read out by screen readers for each. */
function who(line: ConversationLine, style: SpeakerStyle | undefined) {
    return line.continues
        ? html`<span class="visually-hidden">${line.name}</span>`
        : html`<span class="who">${style ? speakerBadge(style) : nothing} ${line.name}</span>`;
}
