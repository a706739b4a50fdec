import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readinessOf, untilPrepared } from './prepared.js';

const problem = (status: number, body: object, headers: Record<string, string> = {}) =>
    new Response(JSON.stringify(body), { status, headers });

describe('readinessOf', () => {
    it('reads a redirect as ready', async () => {
        expect(await readinessOf(Response.redirect('http://127.0.0.1/x', 307))).toEqual({ kind: 'ready' });
    });
    it('reads the file itself as ready', async () => {
        expect(await readinessOf(new Response('x'))).toEqual({ kind: 'ready' });
    });
    it.each([
        ['4', 4_000],
        ['3600', 30_000],
        ['soon', 3_000],
    ])('waits while it is prepared, %s', async (retryAfter, retryAfterMillis) => {
        const response = problem(503, { code: 'preparing' }, { 'Retry-After': retryAfter });
        expect(await readinessOf(response)).toEqual({ kind: 'preparing', retryAfterMillis });
    });
    it('does not wait for a store that is unavailable', async () => {
        const readiness = await readinessOf(problem(503, { code: 'storage_unavailable', detail: 'The store is away.' }));
        expect(readiness).toEqual({ kind: 'refused', message: 'The store is away.' });
    });
    it('says something where the response has no detail', async () => {
        expect(await readinessOf(new Response('oops', { status: 404 }))).toEqual({
            kind: 'refused',
            message: 'The server responded with 404.',
        });
    });
});

describe('untilPrepared', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());
    const preparing = (retryAfter: string) => problem(503, { code: 'preparing' }, { 'Retry-After': retryAfter });
    const never = new AbortController().signal;

    it('repeats the request after the time that the server names, and returns the response', async () => {
        const request = vi.fn<() => Promise<Response>>();
        request.mockResolvedValueOnce(preparing('4')).mockResolvedValueOnce(preparing('2')).mockResolvedValue(new Response('x'));
        const onPreparing = vi.fn();
        const prepared = untilPrepared(request, onPreparing, never);
        await vi.advanceTimersByTimeAsync(3_999);
        expect(request).toHaveBeenCalledTimes(1);
        await vi.advanceTimersByTimeAsync(1);
        expect(request).toHaveBeenCalledTimes(2);
        await vi.advanceTimersByTimeAsync(2_000);
        expect(await (await prepared).response?.text()).toBe('x');
        expect(onPreparing).toHaveBeenCalledTimes(2);
    });
    it('returns a refusal at once', async () => {
        const request = () => Promise.resolve(problem(404, { code: 'not_found', detail: 'There is none.' }));
        expect(await untilPrepared(request, () => undefined, never)).toEqual({ response: null, refusal: 'There is none.' });
    });
    it('stops after 200 attempts', async () => {
        const request = vi.fn(() => Promise.resolve(preparing('30')));
        const prepared = untilPrepared(request, () => undefined, never);
        await vi.advanceTimersByTimeAsync(200 * 30_000);
        expect((await prepared).refusal).toContain('unusually long');
        expect(request).toHaveBeenCalledTimes(200);
    });
    it('stops when the signal aborts', async () => {
        const request = vi.fn(() => Promise.resolve(preparing('30')));
        const leaving = new AbortController();
        const prepared = untilPrepared(request, () => undefined, leaving.signal);
        prepared.catch(() => undefined);
        await vi.advanceTimersByTimeAsync(10);
        leaving.abort();
        await expect(prepared).rejects.toThrow('aborted');
        expect(request).toHaveBeenCalledTimes(1);
    });
});
