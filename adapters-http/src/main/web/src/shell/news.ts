import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { follow } from '../api/feed.js';
import type { RecordingEvent } from '../api/types.js';

type Listener = (event: RecordingEvent | 'missed') => void;

/** What happens to the caller's recordings, from one stream for the whole page. */
class News extends EventTarget {
    isLive = true;
    private readonly listeners = new Set<Listener>();
    private stream: AbortController | null = null;
    private isPaused = false;

    constructor() {
        super();
        // Browsers allow a handful of connections to a server: tabs that nobody looks at must not hold one each.
        document.addEventListener('visibilitychange', () => {
            if (document.hidden) {
                this.isPaused = this.stream !== null;
                this.stop();
            } else if (this.isPaused) {
                this.start();
                this.tell('missed');
            }
        });
    }

    start(): void {
        this.stop();
        this.isPaused = false;
        this.stream = new AbortController();
        const { signal } = this.stream;
        void follow(
            {
                onEvent: (event) => this.tell(event),
                onConnection: (isLive, mayHaveMissed) => {
                    this.connection(isLive);
                    if (mayHaveMissed) {
                        this.tell('missed');
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

    private tell(event: RecordingEvent | 'missed'): void {
        this.listeners.forEach((listener) => listener(event));
    }

    private connection(isLive: boolean): void {
        if (this.isLive !== isLive) {
            this.isLive = isLive;
            this.dispatchEvent(new Event('connection'));
        }
    }
}

export const news = new News();

/** Gives a component the news while it is on the page. */
export class NewsController implements ReactiveController {
    private end: () => void = () => undefined;

    constructor(
        host: ReactiveControllerHost,
        private readonly listener: Listener,
    ) {
        host.addController(this);
    }

    hostConnected(): void {
        this.end = news.listen(this.listener);
    }

    hostDisconnected(): void {
        this.end();
    }
}
