import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { subscribe } from '../api/event-stream.js';
import type { RecordingEvent } from '../api/types.js';

/** An event of a recording, or `missed`: events may have been lost, so the page must load its data again. */
type Listener = (event: RecordingEvent | 'missed') => void;

/** The events of the caller's recordings, from one stream for the whole page. */
class LiveEvents extends EventTarget {
    isConnected = true;
    private readonly listeners = new Set<Listener>();
    private stream: AbortController | null = null;
    private isPaused = false;

    constructor() {
        super();
        // Browsers allow a handful of connections to a server: hidden tabs must not hold one each.
        document.addEventListener('visibilitychange', () => {
            if (document.hidden) {
                this.isPaused = this.stream !== null;
                this.stop();
            } else if (this.isPaused) {
                this.start();
                this.emit('missed');
            }
        });
    }

    start(): void {
        this.stop();
        this.isPaused = false;
        this.stream = new AbortController();
        const { signal } = this.stream;
        void subscribe(
            {
                onEvent: (event) => this.emit(event),
                onConnection: (isConnected, mayHaveMissed) => {
                    this.setConnected(isConnected);
                    if (mayHaveMissed) {
                        this.emit('missed');
                    }
                },
            },
            signal,
        );
    }

    stop(): void {
        this.stream?.abort();
        this.stream = null;
    }

    listen(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    private emit(event: RecordingEvent | 'missed'): void {
        this.listeners.forEach((listener) => listener(event));
    }

    private setConnected(isConnected: boolean): void {
        if (this.isConnected !== isConnected) {
            this.isConnected = isConnected;
            this.dispatchEvent(new Event('connection'));
        }
    }
}

export const liveEvents = new LiveEvents();

/** Passes live events to a component while it is on the page. */
export class LiveEventsController implements ReactiveController {
    private unsubscribe: () => void = () => undefined;

    constructor(
        host: ReactiveControllerHost,
        private readonly listener: Listener,
    ) {
        host.addController(this);
    }

    hostConnected(): void {
        this.unsubscribe = liveEvents.listen(this.listener);
    }

    hostDisconnected(): void {
        this.unsubscribe();
    }
}
