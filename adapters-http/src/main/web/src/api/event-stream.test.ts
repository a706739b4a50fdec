import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { subscribe, type EventStreamListener } from './event-stream.js';
import type { RecordingEvent } from './types.js';

const encoder = new TextEncoder();
const requests: Array<{ lastEventId: string | null; connection: Connection; signal: AbortSignal }> = [];
let page: AbortController;

class Connection {
    private controller!: ReadableStreamDefaultController<Uint8Array>;
    readonly body = new ReadableStream<Uint8Array>({ start: (controller) => void (this.controller = controller) });

    send(text: string): void {
        this.controller.enqueue(encoder.encode(text));
    }

    end(): void {
        this.controller.close();
    }

    fail(reason: unknown): void {
        this.controller.error(reason);
    }
}

class Recorder implements EventStreamListener {
    readonly received: string[] = [];

    onEvent(event: RecordingEvent): void {
        this.received.push(event.recordingId);
    }

    onConnection(isConnected: boolean, mayHaveMissed: boolean): void {
        this.received.push(isConnected ? (mayHaveMissed ? 'connected, missed' : 'connected') : 'lost');
    }
}

function connect(_: string, init: RequestInit): Promise<Response> {
    const connection = new Connection();
    const signal = init.signal as AbortSignal;
    signal.addEventListener('abort', () => connection.fail(signal.reason));
    requests.push({ lastEventId: new Headers(init.headers).get('Last-Event-ID'), connection, signal });
    return Promise.resolve(new Response(connection.body));
}

beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', connect);
    vi.stubGlobal('sessionStorage', { getItem: () => null });
    requests.length = 0;
    page = new AbortController();
});

afterEach(() => {
    page.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
});

async function start(): Promise<Recorder> {
    const recorder = new Recorder();
    void subscribe(recorder, page.signal);
    await vi.advanceTimersByTimeAsync(0);
    return recorder;
}

const event = (id: number, recordingId: string) => `id: ${id}\ndata: {"recordingId":"${recordingId}"}\n\n`;
const latest = () => requests.at(-1)!.connection;

it('hands events on as they come, whatever the chunks and a byte order mark', async () => {
    const recorder = await start();
    latest().send(`\uFEFF${event(1, 'a')}id: 2\nda`);
    latest().send('ta: {"recordingId":"b"}\n\n');
    await vi.advanceTimersByTimeAsync(0);
    expect(recorder.received).toEqual(['connected', 'a', 'b']);
});

it('reconnects after the last event', async () => {
    const recorder = await start();
    latest().send(event(7, 'a'));
    await vi.advanceTimersByTimeAsync(0);
    latest().end();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(requests.map(({ lastEventId }) => lastEventId)).toEqual([null, '7']);
    expect(recorder.received).toEqual(['connected', 'a', 'lost', 'connected']);
});

it('says that events may be missing where it cannot resume', async () => {
    const recorder = await start();
    latest().end();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(recorder.received).toEqual(['connected', 'lost', 'connected, missed']);
});

it('leaves a connection that is silent for longer than two heartbeats', async () => {
    const recorder = await start();
    await vi.advanceTimersByTimeAsync(39_000);
    latest().send(': still here\n\n');
    await vi.advanceTimersByTimeAsync(39_000);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(requests).toHaveLength(2);
    expect(recorder.received).toEqual(['connected', 'lost', 'connected, missed']);
});

it('ends when the page leaves', async () => {
    await start();
    page.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
    expect(requests[0]!.signal.aborted).toBe(true);
});
