import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { problemOf, type Problem } from '../api/problem.js';

/** An action that the user starts with a button or a form. Tracks whether it is running and why it failed. */
export class Action<A extends readonly unknown[]> {
    private readonly task: Task<A, unknown>;
    /** The arguments of the last call. */
    private args: A | null = null;
    /** Why the last call failed; null from the next call on. */
    problem: Problem | null = null;

    constructor(
        private readonly host: ReactiveControllerHost,
        work: (...args: A) => Promise<unknown>,
    ) {
        this.task = new Task<A, unknown>(host, {
            task: (args) => work(...args),
            onError: (thrown) => (this.problem = problemOf(thrown)),
            autoRun: false,
        });
    }

    get isRunning(): boolean {
        return this.task.status === TaskStatus.PENDING;
    }

    /** The arguments of the running call; null when none is running. */
    get running(): A | null {
        return this.isRunning ? this.args : null;
    }

    /** Resolves when the call has ended, also after a failure. Never rejects. */
    readonly run = (...args: A): Promise<void> => {
        this.problem = null;
        this.args = args;
        return this.task.run(args);
    };

    /** Clears the failure. */
    reset(): void {
        this.problem = null;
        this.host.requestUpdate();
    }
}
