import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Repeats something while its component is on the page and the page is visible. */
export class Ticker implements ReactiveController {
    private timer: ReturnType<typeof setInterval> | undefined;

    constructor(
        host: ReactiveControllerHost,
        private readonly millis: number,
        private readonly onTick: () => void = () => host.requestUpdate(),
    ) {
        host.addController(this);
    }

    hostConnected(): void {
        this.timer = setInterval(() => document.hidden || this.onTick(), this.millis);
    }

    hostDisconnected(): void {
        clearInterval(this.timer);
    }
}
