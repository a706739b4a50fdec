import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { problemOf, type Problem } from '../api/problem.js';

/** Something that a person does by a button or a form. Knows whether it is under way and why it failed. */
export class Action<A extends readonly unknown[]> {
    private readonly task: Task<A, unknown>;
    /** What the action was last called with. */
    private args: A | null = null;
    /** Why it failed; null from its next call on. */
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

    /** What the action under way was called with; null when none is. */
    get running(): A | null {
        return this.isRunning ? this.args : null;
    }

    /** Resolves when it has ended, well or not. Never rejects. */
    readonly run = (...args: A): Promise<void> => {
        this.problem = null;
        this.args = args;
        return this.task.run(args);
    };

    /** Forgets why it failed. */
    reset(): void {
        this.problem = null;
        this.host.requestUpdate();
    }
}
