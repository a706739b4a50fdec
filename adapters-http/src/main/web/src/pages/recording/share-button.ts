import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { problemOf } from '../../api/problem.js';
import { findPlayback } from '../../api/recordings.js';
import { icon } from '../../components/icon.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { moment } from '../../text/time.js';

/** Copies an address that plays the recording in any HLS player, for people without an account. */
@customElement('td-share')
export class ShareButton extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            .shared {
                margin-top: 0.5rem;
                display: grid;
                gap: 0.35rem;
            }
        `,
    ];

    @property() recordingId = '';
    @state() private url: string | null = null;
    @state() private said = '';

    protected override render() {
        return html`
            <button @click=${this.share}>${icon('link')} Copy link</button>
            <div class="shared" role="status">
                ${this.url
                    ? html`<input
                          readonly
                          aria-label="Link to share"
                          .value=${this.url}
                          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
                      />`
                    : nothing}
                ${this.said ? html`<p class="small soft">${this.said}</p>` : nothing}
            </div>
        `;
    }

    private async share(): Promise<void> {
        try {
            const { url, expiresAt } = await findPlayback(this.recordingId);
            this.url = url;
            const isCopied = await copy(url);
            this.said = `${isCopied ? 'Copied.' : 'Copy it from here.'} Whoever has the link can watch until ${moment(
                new Date(expiresAt),
            )}, in any player that knows HLS.`;
        } catch (thrown) {
            const problem = problemOf(thrown);
            this.said = `${problem.message} ${problem.advice}`;
        }
    }
}

/** Whether it was copied: browsers allow it on https and on this machine only. */
async function copy(text: string): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
}
