import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { meaningOf, untilPrepared } from './prepared.js';

const problem = (status: number, body: object, headers: Record<string, string> = {}) =>
    new Response(JSON.stringify(body), { status, headers });

describe('meaningOf', () => {
    it('takes a redirect for a file that is there', async () => {
        expect(await meaningOf(Response.redirect('http://127.0.0.1/x', 307))).toEqual({ kind: 'ready' });
    });
    it('takes the file itself for that, too', async () => {
        expect(await meaningOf(new Response('x'))).toEqual({ kind: 'ready' });
    });
    it.each([
        ['4', 4_000],
        ['3600', 30_000],
        ['soon', 3_000],
    ])('waits while it is prepared, %s', async (retryAfter, againMillis) => {
        const response = problem(503, { code: 'preparing' }, { 'Retry-After': retryAfter });
        expect(await meaningOf(response)).toEqual({ kind: 'preparing', againMillis });
    });
    it('does not wait for a store that is away', async () => {
        const answer = await meaningOf(problem(503, { code: 'storage_unavailable', detail: 'The store is away.' }));
        expect(answer).toEqual({ kind: 'refused', message: 'The store is away.' });
    });
    it('says something where the answer says nothing', async () => {
        expect(await meaningOf(new Response('oops', { status: 404 }))).toEqual({
            kind: 'refused',
            message: 'The server answered 404.',
        });
    });
});

describe('untilPrepared', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());
    const preparing = (retryAfter: string) => problem(503, { code: 'preparing' }, { 'Retry-After': retryAfter });
    const never = new AbortController().signal;

    it('asks again after the time that the server names, and answers what it gets', async () => {
        const ask = vi.fn<() => Promise<Response>>();
        ask.mockResolvedValueOnce(preparing('4')).mockResolvedValueOnce(preparing('2')).mockResolvedValue(new Response('x'));
        const onPreparing = vi.fn();
        const prepared = untilPrepared(ask, onPreparing, never);
        await vi.advanceTimersByTimeAsync(3_999);
        expect(ask).toHaveBeenCalledTimes(1);
        await vi.advanceTimersByTimeAsync(1);
        expect(ask).toHaveBeenCalledTimes(2);
        await vi.advanceTimersByTimeAsync(2_000);
        expect(await (await prepared).response?.text()).toBe('x');
        expect(onPreparing).toHaveBeenCalledTimes(2);
    });
    it('gives a refusal on at once', async () => {
        const ask = () => Promise.resolve(problem(404, { code: 'not_found', detail: 'There is none.' }));
        expect(await untilPrepared(ask, () => undefined, never)).toEqual({ response: null, refusal: 'There is none.' });
    });
    it('gives up some day', async () => {
        const ask = vi.fn(() => Promise.resolve(preparing('30')));
        const prepared = untilPrepared(ask, () => undefined, never);
        await vi.advanceTimersByTimeAsync(200 * 30_000);
        expect((await prepared).refusal).toContain('unusually long');
        expect(ask).toHaveBeenCalledTimes(200);
    });
    it('does not ask any more once nobody waits', async () => {
        const ask = vi.fn(() => Promise.resolve(preparing('30')));
        const leaving = new AbortController();
        const prepared = untilPrepared(ask, () => undefined, leaving.signal);
        prepared.catch(() => undefined);
        await vi.advanceTimersByTimeAsync(10);
        leaving.abort();
        await expect(prepared).rejects.toThrow('aborted');
        expect(ask).toHaveBeenCalledTimes(1);
    });
});
