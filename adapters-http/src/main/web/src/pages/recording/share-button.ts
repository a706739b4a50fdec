import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { findPlayback } from '../../api/recordings.js';
import { icon } from '../../components/icon.js';
import { Action } from '../../shell/action.js';
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
    @state() private note = '';
    private readonly sharing = new Action(this, () => this.share());

    protected override render() {
        const { problem } = this.sharing;
        const note = problem ? `${problem.message} ${problem.advice}` : this.note;
        return html`
            <button @click=${() => this.sharing.run()}>${icon('link')} Copy link</button>
            <div class="shared" role="status">
                ${this.url
                    ? html`<input
                          readonly
                          aria-label="Link to share"
                          .value=${this.url}
                          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
                      />`
                    : nothing}
                ${note ? html`<p class="small soft">${note}</p>` : nothing}
            </div>
        `;
    }

    private async share(): Promise<void> {
        const { url, expiresAt } = await findPlayback(this.recordingId);
        this.url = url;
        const how = (await copy(url)) ? 'Copied.' : 'Copy it from here.';
        const end = moment(new Date(expiresAt));
        this.note = `${how} Anybody who has the link can watch until ${end}, in any player that supports HLS.`;
    }
}

/** Copies a text, and returns whether that was possible: browsers allow it only on https and on localhost. */
async function copy(text: string): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
}
