import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { createMeeting } from '../../api/meetings.js';
import { createSession } from '../../api/sessions.js';
import type { MeetingRecordingType } from '../../api/types.js';
import type { Dialog } from '../../components/dialog.js';
import '../../components/dialog.js';
import '../../components/problem-note.js';
import { Action } from '../../shell/action.js';
import { navigate } from '../../shell/router.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { recordingTypes } from '../../text/meeting-words.js';

type Kind = 'source' | 'livekit' | 'daily';

/** Asks for a new session's origin, makes it and goes there. */
@customElement('td-new-session')
export class NewSession extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            form {
                display: grid;
                gap: 1.1rem;
            }

            .actions {
                justify-content: flex-end;
            }

            .check {
                display: flex;
                gap: 0.6rem;
                align-items: baseline;
                font-weight: 400;
            }

            .check input {
                accent-color: var(--accent);
                width: 1.05rem;
                height: 1.05rem;
            }
        `,
    ];

    @state() private kind: Kind = 'source';
    @query('td-dialog') private readonly dialog!: Dialog;
    @query('form') private readonly form!: HTMLFormElement;
    private readonly creation = new Action(this, async () => {
        const session = await create(this.kind, new FormData(this.form));
        this.dialog.close();
        navigate(`/sessions/${session.id}`);
    });

    show(): void {
        this.creation.reset();
        this.dialog.show();
        this.form.querySelector('input')?.focus();
    }

    protected override render() {
        return html`<td-dialog heading="New session">
            <form @submit=${this.submit}>
                <div class="field">
                    <label for="title">Title <span class="soft">(optional)</span></label>
                    <input id="title" name="title" maxlength="200" autocomplete="off" />
                </div>
                <div class="field">
                    <label for="kind">Where it takes place</label>
                    <select id="kind" @change=${this.choose}>
                        <option value="source">A stream</option>
                        <option value="livekit">A LiveKit room</option>
                        <option value="daily">A Daily room</option>
                    </select>
                </div>
                ${this.kind === 'source' ? sourceFields : roomFields}
                ${this.creation.problem ? html`<td-problem .problem=${this.creation.problem}></td-problem>` : nothing}
                <div class="row actions">
                    <button type="button" class="quiet" @click=${() => this.dialog.close()}>Cancel</button>
                    <button class="primary" ?disabled=${this.creation.isRunning}>
                        ${this.creation.isRunning ? 'Creating…' : 'Create session'}
                    </button>
                </div>
            </form>
        </td-dialog>`;
    }

    private choose(event: Event): void {
        this.kind = (event.target as HTMLSelectElement).value as Kind;
    }

    private submit(event: Event): void {
        event.preventDefault();
        void this.creation.run();
    }
}

const sourceFields = html`<div class="field">
        <label for="place">Address of the stream</label>
        <input id="place" name="place" required maxlength="2048" value="testpattern:" spellcheck="false" autocapitalize="off" />
        <p class="hint">rtmp, rtsp, srt, http or https; <code>testpattern:</code> is a moving picture to try with.</p>
    </div>
    <label class="check">
        <input type="checkbox" name="recordingEnabled" checked />
        <span>Record it: recordings start and stop with the session</span>
    </label>`;

const roomFields = html`<div class="field">
        <label for="place">Name of the room</label>
        <input id="place" name="place" required pattern="[A-Za-z0-9._\\-]{1,128}" spellcheck="false" autocapitalize="off" />
        <p class="hint">Letters, digits, dots, dashes and underscores. It goes live when somebody is there.</p>
    </div>
    <div class="field">
        <label for="types">What is recorded by itself</label>
        <select id="types" name="types">
            ${recordingTypes.map(([type, name]) => html`<option value=${type}>${name}</option>`)}
        </select>
    </div>
    <div class="field">
        <label for="window">How long it waits for people to return, in seconds</label>
        <input id="window" name="window" type="number" min="0" max="3600" value="30" required />
        <p class="hint">When everybody has left, the recording goes on if somebody is back by then.</p>
    </div>
    <label class="check">
        <input type="checkbox" name="storeVideo" checked />
        <span>Keep the pictures of tracks, not only their sound</span>
    </label>`;

function create(kind: Kind, form: FormData): Promise<{ readonly id: string }> {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const title = text('title') ? { title: text('title') } : {};
    if (kind === 'source') {
        return createSession({ ...title, source: { url: text('place') }, recordingEnabled: form.has('recordingEnabled') });
    }
    return createMeeting({
        ...title,
        platform: kind,
        room_name: text('place'),
        recording_type: text('types') as MeetingRecordingType,
        store_video: form.has('storeVideo'),
        reconnect_window_seconds: Number(text('window')),
    });
}
