import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { createMeeting } from '../../api/meetings.js';
import { createSession } from '../../api/sessions.js';
import type { MeetingRecordingType, NewMeeting } from '../../api/types.js';
import type { Dialog } from '../../components/dialog.js';
import '../../components/dialog.js';
import '../../components/problem-note.js';
import { Action } from '../../shell/action.js';
import { navigate } from '../../shell/router.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { recordingTypes } from '../../text/meeting-labels.js';
import { roomProviders, type RoomRules } from '../../text/providers.js';

/** Not a provider: the session is a stream. */
const stream = 'stream';

/** Creates a session of a stream or a room, and opens its page. */
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

    @state() private place = stream;
    @query('td-dialog') private readonly dialog!: Dialog;
    @query('form') private readonly form!: HTMLFormElement;
    private readonly creation = new Action(this, async () => {
        const session = await create(this.place, new FormData(this.form));
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
                    <label for="place">Where it takes place</label>
                    <select id="place" @change=${this.choose}>
                        <option value=${stream}>A stream</option>
                        ${[...roomProviders].map(([name, { choice }]) => html`<option value=${name}>${choice}</option>`)}
                    </select>
                </div>
                ${this.fields()}
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
        this.place = (event.target as HTMLSelectElement).value;
    }

    private fields() {
        const room = roomProviders.get(this.place);
        return room ? roomFields(room) : streamFields;
    }

    private submit(event: Event): void {
        event.preventDefault();
        void this.creation.run();
    }
}

const streamFields = html`<div class="field">
        <label for="source">Address of the stream</label>
        <input id="source" name="source" required maxlength="2048" value="testpattern:" spellcheck="false" autocapitalize="off" />
        <p class="hint">rtmp, rtsp, srt, http or https; <code>testpattern:</code> is a moving picture to try with.</p>
    </div>
    <label class="check">
        <input type="checkbox" name="recordingEnabled" checked />
        <span>Record automatically while it is live</span>
    </label>`;

function roomFields({ namePattern, nameHint }: RoomRules) {
    return html`<div class="field">
            <label for="room">Name of the room</label>
            <input id="room" name="room" required pattern=${namePattern} spellcheck="false" autocapitalize="off" />
            <p class="hint">${nameHint} The session goes live when the first participant joins.</p>
        </div>
        <div class="field">
            <label for="types">Automatic recording</label>
            <select id="types" name="types">
                ${recordingTypes.map(([type, name]) => html`<option value=${type}>${name}</option>`)}
            </select>
        </div>
        <div class="field">
            <label for="window">Reconnect window, in seconds</label>
            <input id="window" name="window" type="number" min="0" max="3600" value="30" required />
            <p class="hint">When all have left, the recording continues if a participant returns within this time.</p>
        </div>
        <label class="check">
            <input type="checkbox" name="storeVideo" checked />
            <span>Keep the video of tracks, not only their audio</span>
        </label>`;
}

function create(place: string, form: FormData): Promise<{ readonly id: string }> {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const title = text('title') ? { title: text('title') } : {};
    if (place === stream) {
        return createSession({ ...title, source: { url: text('source') }, recordingEnabled: form.has('recordingEnabled') });
    }
    return createMeeting({
        ...title,
        platform: place as NewMeeting['platform'],
        room_name: text('room'),
        recording_type: text('types') as MeetingRecordingType,
        store_video: form.has('storeVideo'),
        reconnect_window_seconds: Number(text('window')),
    });
}
