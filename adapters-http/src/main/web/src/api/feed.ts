import { backoffMillis, pause } from './backoff.js';
import { headersOf, unauthorized } from './client.js';
import { EventStreamParser } from './sse.js';
import type { RecordingEvent } from './types.js';

/** Twice what the server lets pass between two signs of life, and a little. */
const silenceMillisMax = 40_000;

export interface FeedListener {
    /** Something happened to one of the caller's recordings. */
    onEvent(event: RecordingEvent): void;
    /** Whether news arrive at the moment. After a time without, `mayHaveMissed` says that events may be lost. */
    onConnection(isLive: boolean, mayHaveMissed: boolean): void;
}

/**
 * Follows the library by server-sent events until the signal ends it. Read by fetch, because the browser's own
 * EventSource sends no token. Reconnects with growing pauses, and goes on after the last event that was seen.
 */
export async function follow(listener: FeedListener, signal: AbortSignal): Promise<void> {
    let lastEventId = '';
    let hasConnected = false;
    for (let attempt = 1; !signal.aborted; attempt++) {
        try {
            for await (const event of eventsAfter(lastEventId, signal, () => {
                listener.onConnection(true, hasConnected && lastEventId === '');
                hasConnected = true;
                attempt = 0;
            })) {
                lastEventId = event.id;
                listener.onEvent(JSON.parse(event.data) as RecordingEvent);
            }
        } catch (cause) {
            // Whatever broke the stream, the answer is the same: connect anew. The page shows that it is not live.
            console.debug('the event stream broke off', cause);
        }
        if (!signal.aborted) {
            listener.onConnection(false, false);
            await pause(backoffMillis(Math.max(1, attempt)), signal);
        }
    }
}

async function* eventsAfter(lastEventId: string, signal: AbortSignal, onOpen: () => void) {
    const silence = new Silence();
    const response = await silence.endedBy(open(lastEventId, AbortSignal.any([signal, silence.signal])));
    onOpen();
    const parser = new EventStreamParser();
    parser.lastEventId = lastEventId;
    const reader = response.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
        const { done, value } = await silence.endedBy(reader.read());
        if (done) {
            return;
        }
        yield* parser.push(value);
    }
}

async function open(lastEventId: string, signal: AbortSignal) {
    const position = lastEventId ? { 'Last-Event-ID': lastEventId } : {};
    const headers = headersOf({ Accept: 'text/event-stream', ...position });
    const response = await fetch('/api/events', { headers, signal, cache: 'no-store' });
    if (response.status === 401) {
        dispatchEvent(new Event(unauthorized));
    }
    if (!response.ok || !response.body) {
        throw new Error(`/api/events answered ${response.status}`);
    }
    return response.body;
}

/** Breaks a stream off that says nothing for too long: the other end may be gone without a word. */
class Silence {
    private readonly controller = new AbortController();
    readonly signal = this.controller.signal;

    async endedBy<T>(next: Promise<T>): Promise<T> {
        const timer = setTimeout(() => this.controller.abort(), silenceMillisMax);
        return next.finally(() => clearTimeout(timer));
    }
}
