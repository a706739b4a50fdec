import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { listSessions } from '../../api/sessions.js';
import type { Session, SessionList } from '../../api/types.js';
import '../../components/age.js';
import { icon } from '../../components/icon.js';
import '../../components/problem-note.js';
import { Loader } from '../../shell/loader.js';
import { Ticker } from '../../shell/ticker.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import type { NewSession } from './new-session.js';
import './new-session.js';
import { sessionOrigin, sessionStatus } from './session-status.js';
import { sessionStatusStyles } from './session-styles.js';

const refreshMillis = 5_000;

/** All sessions, newest first. */
@customElement('td-sessions-page')
export class SessionsPage extends LitElement {
    static override styles = [
        shared,
        controls,
        sessionStatusStyles,
        css`
            :host {
                display: grid;
                gap: 1.1rem;
            }

            .top {
                justify-content: space-between;
            }

            .list {
                display: grid;
                gap: 0.6rem;
            }

            .session {
                display: grid;
                grid-template-columns: 1fr auto;
                gap: 0.15rem 1rem;
                align-items: center;
                color: var(--ink);
                text-decoration: none;
            }

            .session:hover {
                border-color: var(--accent);
            }

            .name {
                font-weight: 600;
                overflow-wrap: anywhere;
            }

            .recording {
                color: var(--live);
                font-weight: 600;
            }

            .empty {
                display: grid;
                justify-items: center;
                gap: 0.9rem;
                padding: clamp(2rem, 8vw, 5rem) 1rem;
                text-align: center;
            }

            .empty p {
                max-width: 34rem;
                text-wrap: balance;
            }

            .pages {
                justify-content: center;
            }
        `,
    ];

    @state() private page = 1;
    @query('td-new-session') private readonly newSession!: NewSession;
    private readonly list = new Loader(this, ([page], signal) => listSessions(page, signal), () => [this.page]);

    constructor() {
        super();
        new Ticker(this, refreshMillis, this.list.refresh);
    }

    override connectedCallback(): void {
        super.connectedCallback();
        document.title = 'Sessions · Tapedeck';
    }

    protected override render() {
        const { value, problem, reload } = this.list;
        return html`
            <div class="row top">
                <h1>Sessions</h1>
                <button class="primary" @click=${() => this.newSession.show()}>${icon('plus')} New session</button>
            </div>
            ${problem ? html`<td-problem .problem=${problem} retryable @retry=${reload}></td-problem>` : nothing}
            ${value === null ? nothing : value.sessions.length === 0 ? this.empty() : this.filled(value)}
            <td-new-session></td-new-session>
        `;
    }

    private filled({ sessions, total, pageSize }: SessionList) {
        const pages = Math.max(1, Math.ceil(total / pageSize));
        return html`<ul class="list">
                ${sessions.map((session) => html`<li>${this.session(session)}</li>`)}
            </ul>
            ${pages > 1
                ? html`<nav class="row pages" aria-label="Pages of sessions">
                      <button ?disabled=${this.page === 1} @click=${() => this.turn(-1)}>Newer</button>
                      <span class="small soft">Page ${this.page} of ${pages}</span>
                      <button ?disabled=${this.page >= pages} @click=${() => this.turn(1)}>Older</button>
                  </nav>`
                : nothing}`;
    }

    private session(session: Session) {
        return html`<a class="panel session" href="/sessions/${session.id}">
            <span class="name">${session.title}</span>
            ${sessionStatus(session)}
            <span class="small soft">${sessionOrigin(session)} · <td-age at=${session.createdAt}></td-age></span>
            ${session.recordingId ? html`<span class="small recording">Recording</span>` : nothing}
        </a>`;
    }

    private empty() {
        return html`<section class="empty">
            <h2>No session yet</h2>
            <p class="soft">
                A session is a live room or stream, with its participants and messages. With automatic recording it is
                recorded while it is live, and its messages become the transcript.
            </p>
            <button class="primary" @click=${() => this.newSession.show()}>${icon('plus')} Create the first session</button>
        </section>`;
    }

    private turn(by: number): void {
        this.page += by;
    }
}
