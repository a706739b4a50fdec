import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Speaker, SpokenLine, TranscriptStatus } from '../../api/speech.js';
import { icon } from '../../components/icon.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { transcriptNote } from '../../text/transcript-note.js';
import { matchingLines, step } from '../../transcript/find.js';
import { activeLine } from '../../transcript/active-line.js';
import { conversation, type ConversationLine } from '../../transcript/conversation.js';
import './speaker-names.js';
import './transcript-lines.js';
import type { TranscriptLines } from './transcript-lines.js';
import { transcriptPanelStyles } from './transcript-styles.js';

/** The transcript: scrolls with the playback, seeks on a click, can be searched. Dispatches `seek` with milliseconds. */
@customElement('td-transcript')
export class TranscriptPanel extends LitElement {
    static override styles = [shared, controls, transcriptPanelStyles];

    @property({ attribute: false }) lines: readonly SpokenLine[] = [];
    @property({ attribute: false }) speakers: readonly Speaker[] = [];
    @property({ attribute: false }) rename!: (speakerId: string, name: string) => Promise<void>;
    @property() status: TranscriptStatus = 'none';
    @property({ type: Number }) millis = 0;
    @property({ type: Boolean }) growing = false;
    @property() query = '';
    @state() private match = -1;
    @state() private isFollowing = true;
    @state() private rows: readonly ConversationLine[] = [];
    @query('td-transcript-lines') private readonly linesElement!: TranscriptLines;

    protected override willUpdate(changed: Map<string, unknown>): void {
        if (changed.has('lines') || changed.has('speakers')) {
            this.rows = conversation(this.lines, this.speakers);
        }
    }

    protected override render() {
        const note = transcriptNote(this.status, this.lines.length > 0, this.growing);
        if (this.lines.length === 0) {
            return html`<h2>Transcript</h2>
                ${this.names()}
                <p class="soft none" role="status">${note}</p>`;
        }
        const matches = matchingLines(this.rows, this.query);
        const current = matches[this.match] ?? -1;
        return html`
            <div class="head">
                <h2>Transcript</h2>
                ${this.isFollowing
                    ? nothing
                    : html`<button class="follow" @click=${this.followAgain}>${icon('follow', 16)} Follow</button>`}
            </div>
            ${note ? html`<p class="small soft" role="status">${note}</p>` : nothing} ${this.names()} ${this.search(matches)}
            <td-transcript-lines
                .lines=${this.rows}
                .speakers=${this.speakers}
                .active=${activeLine(this.rows, this.millis)}
                .current=${current}
                .term=${this.query}
                ?following=${this.isFollowing}
                @left=${() => (this.isFollowing = false)}
                @seek=${this.seek}
            ></td-transcript-lines>
        `;
    }

    private names() {
        return this.speakers.length === 0
            ? nothing
            : html`<td-speaker-names .speakers=${this.speakers} .rename=${this.rename}></td-speaker-names>`;
    }

    private search(matches: readonly number[]) {
        const isSearching = this.query.trim() !== '';
        return html`<form class="search" role="search" @submit=${(event: Event) => event.preventDefault()}>
            <input
                type="search"
                placeholder="Search"
                aria-label="Search the transcript"
                maxlength="200"
                .value=${this.query}
                @input=${this.onQuery}
                @keydown=${(event: KeyboardEvent) => this.searchKey(event, matches)}
            />
            <span class="small soft digits ${isSearching ? 'count' : ''}" role="status"
                >${isSearching ? this.countOf(matches) : nothing}</span
            >
            ${this.stepButton(matches, -1, 'Previous match')} ${this.stepButton(matches, 1, 'Next match')}
        </form>`;
    }

    private stepButton(matches: readonly number[], direction: 1 | -1, name: string) {
        return html`<button
            type="button"
            class="icon quiet"
            aria-label=${name}
            ?disabled=${matches.length === 0}
            @click=${() => this.step(matches, direction)}
        >
            ${icon(direction > 0 ? 'down' : 'up')}
        </button>`;
    }

    private countOf(matches: readonly number[]): string {
        if (matches.length === 0) {
            return 'None';
        }
        return this.match < 0 ? `${matches.length}` : `${this.match + 1} of ${matches.length}`;
    }

    private onQuery(event: InputEvent): void {
        this.query = (event.target as HTMLInputElement).value;
        const matches = matchingLines(this.rows, this.query);
        this.match = -1;
        if (matches.length > 0) {
            this.step(matches, 1);
        }
    }

    private searchKey(event: KeyboardEvent, matches: readonly number[]): void {
        if (event.key === 'Enter') {
            event.preventDefault();
            this.step(matches, event.shiftKey ? -1 : 1);
        } else if (event.key === 'Escape' && this.query !== '') {
            this.query = '';
            this.match = -1;
        }
    }

    private step(matches: readonly number[], direction: 1 | -1): void {
        this.match = step(this.match, matches.length, direction);
        const line = matches[this.match];
        if (line !== undefined) {
            this.isFollowing = false;
            this.linesElement.show(line);
        }
    }

    private seek(event: CustomEvent<number>): void {
        this.isFollowing = true;
        this.dispatchEvent(new CustomEvent<number>('seek', { detail: event.detail }));
    }

    private followAgain(): void {
        this.isFollowing = true;
        this.linesElement.show(activeLine(this.rows, this.millis));
    }
}
