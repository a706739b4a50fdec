import { backoffMillis, pause } from './backoff.js';
import { headersOf, unauthorized } from './client.js';
import { EventStreamParser } from './sse.js';
import type { RecordingEvent } from './types.js';

/** Twice the time between two heartbeats of the server, and a little. */
const silenceMillisMax = 40_000;

export interface EventStreamListener {
    /** Something happened to one of the caller's recordings. */
    onEvent(event: RecordingEvent): void;
    /** The stream was opened or lost. `mayHaveMissed`: events before it was opened may be lost for good. */
    onConnection(isConnected: boolean, mayHaveMissed: boolean): void;
}

/**
 * Subscribes to the events of the caller's recordings until the signal aborts. Read by fetch, because the browser's
 * own EventSource sends no token. Reconnects with growing pauses, and resumes after the last event that was received.
 */
export async function subscribe(listener: EventStreamListener, signal: AbortSignal): Promise<void> {
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
            // After any failure the stream reconnects. Meanwhile the page shows that it is not live.
            console.debug('The event stream ended.', cause);
        }
        if (!signal.aborted) {
            listener.onConnection(false, false);
            await pause(backoffMillis(Math.max(1, attempt)), signal);
        }
    }
}

async function* eventsAfter(lastEventId: string, signal: AbortSignal, onOpen: () => void) {
    const idle = new IdleTimeout();
    const body = await idle.bound(open(lastEventId, AbortSignal.any([signal, idle.signal])));
    onOpen();
    const parser = new EventStreamParser(lastEventId);
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
        const { done, value } = await idle.bound(reader.read());
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
        throw new Error(`/api/events returned ${response.status}`);
    }
    return response.body;
}

/** Aborts a stream on which nothing arrives, not even a heartbeat: the server may be gone without notice. */
class IdleTimeout {
    private readonly controller = new AbortController();
    readonly signal = this.controller.signal;

    async bound<T>(next: Promise<T>): Promise<T> {
        const timer = setTimeout(() => this.controller.abort(), silenceMillisMax);
        return next.finally(() => clearTimeout(timer));
    }
}
