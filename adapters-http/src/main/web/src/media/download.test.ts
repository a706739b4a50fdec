import { describe, expect, it } from 'vitest';
import { meaningOf } from './download.js';

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
