import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A component without a page, for tests of controllers. It updates a moment after an update was requested. */
export class FakeHost implements ReactiveControllerHost {
    updates = 0;
    private readonly controllers: ReactiveController[] = [];
    private pending: Promise<boolean> | null = null;

    get updateComplete(): Promise<boolean> {
        return this.pending ?? Promise.resolve(true);
    }

    addController(controller: ReactiveController): void {
        this.controllers.push(controller);
    }

    removeController(): void {
        throw new Error('no controller here is removed');
    }

    requestUpdate(): void {
        this.pending ??= Promise.resolve().then(() => this.update());
    }

    connect(): void {
        this.controllers.forEach((controller) => controller.hostConnected?.());
        this.requestUpdate();
    }

    disconnect(): void {
        this.controllers.forEach((controller) => controller.hostDisconnected?.());
    }

    private update(): boolean {
        this.controllers.forEach((controller) => controller.hostUpdate?.());
        this.pending = null;
        this.updates++;
        return true;
    }
}
