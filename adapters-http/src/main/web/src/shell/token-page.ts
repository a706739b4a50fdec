import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { cleanToken, forgetToken, storeToken, storedToken } from '../api/token.js';
import { controls } from '../styles/controls.js';
import { shared } from '../styles/shared.js';
import { Action } from './action.js';

/** Asks for a token when the server requires one. Dispatches `entered` once the server accepts it. */
@customElement('td-token-page')
export class TokenPage extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            .panel {
                max-width: 34rem;
                margin: 4vh auto 0;
                padding: clamp(1.25rem, 4vw, 2rem);
                display: grid;
                gap: 1rem;
            }

            code {
                display: block;
                margin-block: 0.4rem;
                padding: 0.6rem 0.8rem;
                border-radius: var(--radius-small);
                background: var(--surface-sunk);
                font: 0.9rem/1.5 var(--digits);
                overflow-wrap: anywhere;
            }

            .refused {
                color: var(--live);
                font-weight: 550;
            }
        `,
    ];

    @state() private refusal: string | null = null;
    @query('input') private readonly input!: HTMLInputElement;
    private readonly signIn = new Action(this, async () => {
        this.refusal = await refusalOf(cleanToken(this.input.value));
        if (this.refusal === null) {
            this.dispatchEvent(new Event('entered'));
        }
    });

    override connectedCallback(): void {
        super.connectedCallback();
        document.title = 'Sign in · Tapedeck';
        if (storedToken()) {
            this.refusal = 'Your token is no longer valid. Enter a new one.';
            forgetToken();
        }
    }

    protected override render() {
        return html`<form class="panel" @submit=${this.submit}>
            <h1>Sign in</h1>
            <p>
                This server requires an access <strong>token</strong>: a long line of characters that identifies you and
                expires after some time.
            </p>
            <div class="field">
                <label for="token">Token</label>
                <input
                    id="token"
                    type="password"
                    autocomplete="off"
                    spellcheck="false"
                    required
                    aria-describedby="where refusal"
                />
                <p id="refusal" class="refused" role="alert">${this.refusal ?? nothing}</p>
            </div>
            <button class="primary" ?disabled=${this.signIn.isRunning}>${this.signIn.isRunning ? 'Signing in…' : 'Sign in'}</button>
            <div id="where" class="small soft">
                <p>The operator of this server creates one with</p>
                <code>./tapedeck token --subject you</code>
                <p>The token is kept in this tab only, until you close it.</p>
            </div>
        </form>`;
    }

    protected override firstUpdated(): void {
        this.input.focus();
    }

    private submit(event: Event): void {
        event.preventDefault();
        void this.signIn.run();
    }
}

/** Stores the token when the server accepts it, and returns null; otherwise the reason. */
async function refusalOf(token: string): Promise<string | null> {
    if (!/^[\w.~+/=-]+$/.test(token)) {
        return 'This is not a token. Copy the whole line that the command printed.';
    }
    try {
        const headers = { Authorization: `Bearer ${token}` };
        const response = await fetch('/api/me', { headers, signal: AbortSignal.timeout(20_000) });
        if (response.ok) {
            storeToken(token);
            return null;
        }
        const body = (await response.json().catch(() => ({}))) as { detail?: string };
        return response.status === 401
            ? `The server rejected this token. ${body.detail ?? ''} Ask for a new one.`
            : `The server responded with ${response.status}. Try again in a moment.`;
    } catch {
        return 'The server does not respond. Check that Tapedeck is running, then try again.';
    }
}
