import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pauseRecording, resumeRecording, stopRecording } from '../api/recordings.js';
import type { Recording } from '../api/types.js';
import { Action } from '../shell/action.js';
import { controls } from '../styles/controls.js';
import { shared } from '../styles/shared.js';
import { icon } from './icon.js';
import './problem-note.js';

type Command = 'stop' | 'pause' | 'resume';

const calls: Readonly<Record<Command, (id: string) => Promise<unknown>>> = {
    stop: stopRecording,
    pause: pauseRecording,
    resume: resumeRecording,
};

/** Stops, pauses and resumes a recording. Dispatches `changed` when the server has carried it out. */
@customElement('td-recording-controls')
export class RecordingControls extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            td-problem {
                margin-top: 0.6rem;
            }
        `,
    ];

    @property({ attribute: false }) recording!: Pick<Recording, 'id' | 'status' | 'activity'>;
    private readonly command = new Action(this, async (command: Command) => {
        await calls[command](this.recording.id);
        this.dispatchEvent(new Event('changed', { bubbles: true, composed: true }));
    });

    protected override render() {
        const { status, activity } = this.recording;
        if (status !== 'starting' && status !== 'active') {
            return nothing;
        }
        return html`<div class="row">
                ${status === 'active' ? this.pauseButton(activity) : nothing}
                <button class="stop" ?disabled=${this.command.isRunning} @click=${() => this.command.run('stop')}>
                    ${icon('stop')} ${this.running === 'stop' ? 'Stopping…' : 'Stop recording'}
                </button>
            </div>
            ${this.command.problem ? html`<td-problem .problem=${this.command.problem}></td-problem>` : nothing}`;
    }

    /** One button for both, so that the focus stays on it when its label changes. */
    private pauseButton(activity: Recording['activity']) {
        const isPaused = activity === 'paused';
        return html`<button
            ?disabled=${this.command.isRunning}
            @click=${() => this.command.run(isPaused ? 'resume' : 'pause')}
        >
            ${icon(isPaused ? 'record' : 'pause')} ${this.pauseLabel(isPaused)}
        </button>`;
    }

    private pauseLabel(isPaused: boolean): string {
        switch (this.running) {
            case 'pause':
                return 'Pausing…';
            case 'resume':
                return 'Resuming…';
            default:
                return isPaused ? 'Resume' : 'Pause';
        }
    }

    private get running(): Command | null {
        return this.command.running?.[0] ?? null;
    }
}
