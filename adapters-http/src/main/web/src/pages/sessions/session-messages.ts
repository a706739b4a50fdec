import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { postMessage } from '../../api/sessions.js';
import type { TranscriptLine } from '../../api/types.js';
import '../../components/problem-note.js';
import { Action } from '../../shell/action.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { clock } from '../../text/time.js';
import { isSpeaker, speakerName } from '../../transcript/speaker.js';

/** The messages of the latest recording, and a field to write one. Dispatches `sent`. */
@customElement('td-session-messages')
export class SessionMessages extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            :host {
                display: grid;
                gap: 0.75rem;
            }

            .log {
                max-height: 26rem;
                overflow-y: auto;
                overscroll-behavior: contain;
            }

            ol {
                display: grid;
                align-content: start;
                gap: 0.5rem;
            }

            li {
                display: grid;
                grid-template-columns: 2.6rem 1fr;
                gap: 0.75rem;
                align-items: baseline;
            }

            .time {
                text-align: right;
            }

            .text {
                overflow-wrap: anywhere;
                white-space: pre-line;
            }

            .who {
                font-weight: 600;
            }

            form {
                display: flex;
                gap: 0.5rem;
            }

            input {
                flex: 1;
                min-width: 0;
            }
        `,
    ];

    @property() sessionId = '';
    @property({ attribute: false }) lines: readonly TranscriptLine[] = [];
    @property({ type: Boolean }) recorded = false;
    @property({ type: Boolean }) ended = false;
    @query('.log') private readonly log!: HTMLElement | null;
    @query('input') private readonly input!: HTMLInputElement;
    private readonly sending = new Action(this, async () => {
        await postMessage(this.sessionId, 'user', this.input.value);
        this.input.value = '';
        this.dispatchEvent(new Event('sent'));
    });
    private wasAtEnd = true;

    protected override willUpdate(): void {
        const { log } = this;
        this.wasAtEnd = !log || log.scrollHeight - log.scrollTop - log.clientHeight < 40;
    }

    protected override updated(changed: Map<string, unknown>): void {
        if (changed.has('lines') && this.wasAtEnd) {
            this.log?.scrollTo({ top: this.log.scrollHeight });
        }
    }

    protected override render() {
        return html`
            <h2>${this.heading()}</h2>
            ${this.lines.length === 0
                ? html`<p class="soft">${this.nothing()}</p>`
                : html`<div class="log" tabindex="0" role="log" aria-label=${this.heading()}>
                      <ol>
                          ${this.lines.map(message)}
                      </ol>
                  </div>`}
            ${this.sending.problem ? html`<td-problem .problem=${this.sending.problem}></td-problem>` : nothing}
            ${this.ended ? nothing : this.form()}
        `;
    }

    /** Lines with speakers come from the transcript, which is made after a meeting. */
    private heading(): string {
        return this.lines.some(({ role }) => isSpeaker(role)) ? 'Transcript' : 'Messages';
    }

    private nothing(): string {
        if (this.recorded) {
            return this.ended ? 'No messages were written during the recording.' : 'No messages yet.';
        }
        return this.ended ? 'This session was not recorded.' : 'Messages appear here while the session is recorded.';
    }

    private form() {
        return html`<form @submit=${this.submit}>
            <input required maxlength="10000" placeholder="Write a message" aria-label="Message" autocomplete="off" />
            <button>Send</button>
        </form>`;
    }

    private submit(event: Event): void {
        event.preventDefault();
        void this.sending.run();
    }
}

function message(line: TranscriptLine) {
    return html`<li>
        <span class="small soft digits time">${line.timestampMs === null ? '–' : clock(line.timestampMs)}</span>
        <span class="text"><span class="who">${speakerName(line.role)}</span> ${line.content}</span>
    </li>`;
}
