import { Task, TaskStatus, initialState } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { beside } from '../../media/beside.js';
import { untilReady } from '../../media/download.js';

/**
 * The download of one file of a recording: waits until the file has been made, then passes its address to the browser.
 */
export class FileDownload implements ReactiveController {
    isPreparing = false;
    /** Why it cannot be saved, in a sentence. */
    refusal: string | null = null;
    private readonly task: Task<readonly [string], null>;

    constructor(
        private readonly host: ReactiveControllerHost,
        readonly file: string,
        readonly name: string,
    ) {
        this.task = new Task(host, { task: ([playbackUrl], { signal }) => this.save(playbackUrl, signal), autoRun: false });
        host.addController(this);
    }

    get isRunning(): boolean {
        return this.task.status === TaskStatus.PENDING;
    }

    /** Saves the file that lies beside a playlist. */
    run(playbackUrl: string): void {
        this.refusal = null;
        void this.task.run([playbackUrl]);
    }

    hostDisconnected(): void {
        this.task.abort();
    }

    private async save(playbackUrl: string, signal: AbortSignal): Promise<null | typeof initialState> {
        const url = beside(playbackUrl, this.file);
        try {
            this.refusal = await untilReady(url, () => this.showPreparing(), signal);
            if (this.refusal === null) {
                fetchAsFile(url, this.file);
            }
            return null;
        } catch (thrown) {
            if (signal.aborted) {
                return initialState;
            }
            console.debug('A download failed.', thrown);
            this.refusal = 'The server does not respond. Try again in a moment.';
            return null;
        } finally {
            this.isPreparing = false;
        }
    }

    private showPreparing(): void {
        this.isPreparing = true;
        this.host.requestUpdate();
    }
}

/** Starts the browser's own download, which the user can watch, pause and cancel there. */
function fetchAsFile(url: string, file: string): void {
    const link = document.createElement('a');
    link.href = url;
    link.download = file;
    link.click();
}
