import { beforeEach, describe, expect, it } from 'vitest';
import { FakeHost } from './fake-host.js';
import { Loader } from './loader.js';

interface Request {
    readonly id: string;
    readonly signal: AbortSignal;
    succeed(value: string): Promise<void>;
    fail(message: string): Promise<void>;
}

let host: FakeHost;
let requests: Request[];
let loaded: string[];
let id: string;

const settled = () => new Promise((resolve) => setTimeout(resolve));

function load([wanted]: readonly [string], signal: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        requests.push({
            id: wanted,
            signal,
            succeed: (value) => (resolve(value), settled().then(() => undefined)),
            fail: (message) => (reject(new Error(message)), settled().then(() => undefined)),
        });
    });
}

async function loader(): Promise<Loader<readonly [string], string>> {
    const made = new Loader(host, load, () => [id] as const, (value) => loaded.push(value));
    host.connect();
    await settled();
    return made;
}

beforeEach(() => {
    host = new FakeHost();
    requests = [];
    loaded = [];
    id = 'a';
});

describe('Loader', () => {
    it('loads when its component is first shown', async () => {
        const made = await loader();
        expect(made).toMatchObject({ value: null, problem: null, isLoading: true });
        await requests[0]!.succeed('one');
        expect(made).toMatchObject({ value: 'one', problem: null, isLoading: false });
        expect(loaded).toEqual(['one']);
    });

    it('says why it failed, and forgets it with the next success', async () => {
        const made = await loader();
        await requests[0]!.fail('broken');
        expect(made.problem?.message).toBe('broken');
        const reloaded = made.reload();
        expect(made.problem?.message).toBe('broken');
        await requests[1]!.succeed('one');
        await reloaded;
        expect(made).toMatchObject({ value: 'one', problem: null });
    });

    it('keeps what it has while it loads anew and when that fails', async () => {
        const made = await loader();
        await requests[0]!.succeed('one');
        void made.reload();
        expect(made.value).toBe('one');
        await requests[1]!.fail('broken');
        expect(made.value).toBe('one');
    });

    it('loads anew when an argument changes, and drops what was under way', async () => {
        const made = await loader();
        id = 'b';
        host.requestUpdate();
        await settled();
        expect(requests.map((request) => request.id)).toEqual(['a', 'b']);
        expect(requests[0]!.signal.aborted).toBe(true);
        await requests[0]!.succeed('late');
        await requests[1]!.succeed('two');
        expect(made).toMatchObject({ value: 'two', problem: null });
        expect(loaded).toEqual(['two']);
    });

    it('does not load anew when its component changes otherwise', async () => {
        await loader();
        host.requestUpdate();
        await settled();
        expect(requests).toHaveLength(1);
    });

    it('finishes a request before it refreshes, once however often that is called', async () => {
        const made = await loader();
        made.refresh();
        made.refresh();
        expect(requests).toHaveLength(1);
        await requests[0]!.succeed('one');
        expect(requests).toHaveLength(2);
        expect(requests[0]!.signal.aborted).toBe(false);
        await requests[1]!.succeed('two');
        expect(made.value).toBe('two');
        expect(requests).toHaveLength(2);
    });

    it('refreshes also after a request that failed', async () => {
        const made = await loader();
        made.refresh();
        await requests[0]!.fail('broken');
        await requests[1]!.succeed('two');
        expect(made).toMatchObject({ value: 'two', problem: null });
    });

    it('ends its request when its component leaves the page, and starts anew when it returns', async () => {
        const made = await loader();
        host.disconnect();
        await settled();
        expect(requests[0]!.signal.aborted).toBe(true);
        expect(made).toMatchObject({ value: null, problem: null });
        host.connect();
        await settled();
        await requests[1]!.succeed('one');
        expect(made.value).toBe('one');
        host.disconnect();
        host.connect();
        await settled();
        expect(requests).toHaveLength(2);
    });

    it('has its component show each change', async () => {
        const made = await loader();
        const before = host.updates;
        await requests[0]!.succeed('one');
        expect(host.updates).toBeGreaterThan(before);
        expect(made.isLoading).toBe(false);
    });
});
