import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { problemOf, type Problem } from '../api/problem.js';

type Load<A extends readonly unknown[], T> = (args: A, signal: AbortSignal) => Promise<T>;

/**
 * Loads the data of a component: when it is first shown, when `args` change, and on `refresh` and `reload`. Only the
 * latest request counts; it is aborted when a later one replaces it or the component leaves the page. While a request
 * runs or after one has failed, `value` is still that of the last success.
 */
export class Loader<const A extends readonly unknown[], T> implements ReactiveController {
    value: T | null = null;
    /** Why the last finished request failed; null when it succeeded. */
    problem: Problem | null = null;
    private readonly task: Task<A, T>;
    private isOutdated = false;
    private wasInterrupted = false;

    constructor(
        host: ReactiveControllerHost,
        private readonly load: Load<A, T>,
        args: () => A,
        private readonly onLoaded: (value: T) => void = () => undefined,
    ) {
        this.task = new Task<A, T>(host, { task: (current, { signal }) => this.request(current, signal), args });
        host.addController(this);
    }

    get isLoading(): boolean {
        return this.task.status === TaskStatus.PENDING;
    }

    /** Loads again. A running request is finished first, so that frequent calls do not keep it from ending. */
    readonly refresh = (): void => {
        if (this.isLoading) {
            this.isOutdated = true;
        } else {
            void this.reload();
        }
    };

    /** Loads again at once; a running request is dropped. Resolves when the new request has ended. Never rejects. */
    readonly reload = (): Promise<void> => this.task.run();

    hostUpdate(): void {
        if (this.isOutdated && !this.isLoading) {
            void this.reload();
        }
    }

    hostConnected(): void {
        if (this.wasInterrupted) {
            this.wasInterrupted = false;
            void this.reload();
        }
    }

    hostDisconnected(): void {
        this.wasInterrupted = this.isLoading;
        this.isOutdated = false;
        this.task.abort();
    }

    private async request(args: A, signal: AbortSignal): Promise<T> {
        this.isOutdated = false;
        try {
            const value = await this.load(args, signal);
            if (!signal.aborted) {
                this.problem = null;
                this.value = value;
                this.onLoaded(value);
            }
            return value;
        } catch (thrown) {
            if (!signal.aborted) {
                this.problem = problemOf(thrown);
            }
            throw thrown;
        }
    }
}
