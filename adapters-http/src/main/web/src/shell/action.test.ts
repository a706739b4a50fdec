import { beforeEach, describe, expect, it } from 'vitest';
import { Action } from './action.js';
import { FakeHost } from './fake-host.js';

let host: FakeHost;
let calls: Array<{ name: string; succeed(): void; fail(message: string): void }>;
let action: Action<[string]>;

const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(async () => {
    host = new FakeHost();
    calls = [];
    action = new Action(
        host,
        (name: string) =>
            new Promise<void>((resolve, reject) =>
                calls.push({ name, succeed: resolve, fail: (message) => reject(new Error(message)) }),
            ),
    );
    host.connect();
    await settled();
});

describe('Action', () => {
    it('does nothing by itself', () => {
        expect(calls).toEqual([]);
        expect(action).toMatchObject({ isRunning: false, running: null, problem: null });
    });

    it('is under way until it has ended', async () => {
        const ended = action.run('one');
        expect(action).toMatchObject({ isRunning: true, running: ['one'] });
        calls[0]!.succeed();
        await ended;
        expect(action).toMatchObject({ isRunning: false, running: null, problem: null });
    });

    it('says why it failed until it is called again', async () => {
        const ended = action.run('one');
        calls[0]!.fail('broken');
        await ended;
        expect(action.problem?.message).toBe('broken');
        void action.run('two');
        expect(action.problem).toBeNull();
    });

    it('forgets a failure when told to', async () => {
        const ended = action.run('one');
        calls[0]!.fail('broken');
        await ended;
        action.reset();
        expect(action.problem).toBeNull();
    });

    it('carries both of two calls out, and shows how the later one ended', async () => {
        void action.run('one');
        const ended = action.run('two');
        calls[0]!.fail('broken');
        await settled();
        expect(action).toMatchObject({ isRunning: true, problem: null });
        calls[1]!.succeed();
        await ended;
        expect(calls.map(({ name }) => name)).toEqual(['one', 'two']);
        expect(action).toMatchObject({ isRunning: false, problem: null });
    });

    it('has its component show each change', async () => {
        const before = host.updates;
        void action.run('one');
        await settled();
        expect(host.updates).toBeGreaterThan(before);
        calls[0]!.succeed();
        await settled();
        expect(host.updates).toBeGreaterThan(before + 1);
    });
});
