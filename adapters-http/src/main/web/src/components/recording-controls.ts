import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { problemOf, type Problem } from '../api/problem.js';
import { pauseRecording, resumeRecording, stopRecording } from '../api/recordings.js';
import type { Recording } from '../api/types.js';
import { controls } from '../styles/controls.js';
import { shared } from '../styles/shared.js';
import { icon } from './icon.js';
import './problem-note.js';

type Work = 'stop' | 'pause' | 'resume';

const calls: Readonly<Record<Work, (id: string) => Promise<unknown>>> = {
    stop: stopRecording,
    pause: pauseRecording,
    resume: resumeRecording,
};

/** Stops a recording that runs, or lets it rest and go on. Dispatches `changed` when the server has done it. */
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
    @state() private working: Work | null = null;
    @state() private problem: Problem | null = null;

    protected override render() {
        const { status, activity } = this.recording;
        if (status !== 'starting' && status !== 'active') {
            return nothing;
        }
        return html`<div class="row">
                ${status === 'active' ? this.restButton(activity) : nothing}
                <button class="stop" ?disabled=${this.working !== null} @click=${() => this.do('stop')}>
                    ${icon('stop')} ${this.working === 'stop' ? 'Stopping…' : 'Stop recording'}
                </button>
            </div>
            ${this.problem ? html`<td-problem .problem=${this.problem}></td-problem>` : nothing}`;
    }

    /** One button for both, so that the focus stays when it changes its meaning. */
    private restButton(activity: Recording['activity']) {
        const isPaused = activity === 'paused';
        return html`<button ?disabled=${this.working !== null} @click=${() => this.do(isPaused ? 'resume' : 'pause')}>
            ${icon(isPaused ? 'record' : 'pause')} ${this.restWords(isPaused)}
        </button>`;
    }

    private restWords(isPaused: boolean): string {
        switch (this.working) {
            case 'pause':
                return 'Pausing…';
            case 'resume':
                return 'Resuming…';
            default:
                return isPaused ? 'Resume' : 'Pause';
        }
    }

    private async do(work: Work): Promise<void> {
        this.working = work;
        this.problem = null;
        try {
            await calls[work](this.recording.id);
            this.dispatchEvent(new Event('changed', { bubbles: true, composed: true }));
        } catch (thrown) {
            this.problem = problemOf(thrown);
        } finally {
            this.working = null;
        }
    }
}
