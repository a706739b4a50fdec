import { pause } from '../api/backoff.js';

const askAgainMillis = 3_000;
const askAgainMillisMax = 30_000;
const attemptsMax = 200;

export type Meaning =
    | { readonly kind: 'ready' }
    | { readonly kind: 'preparing'; readonly againMillis: number }
    | { readonly kind: 'refused'; readonly message: string };

/** What came of asking: the answer itself, or why there never will be one. */
export type Prepared =
    | { readonly response: Response; readonly refusal: null }
    | { readonly response: null; readonly refusal: string };

/** What the answer to a question for something that may have to be made first means. A redirect leads to it. */
export async function meaningOf(response: Response): Promise<Meaning> {
    if (response.ok || response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
        return { kind: 'ready' };
    }
    const body = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
    if (response.status === 503 && body.code === 'preparing') {
        return { kind: 'preparing', againMillis: wait(response.headers.get('Retry-After')) };
    }
    return { kind: 'refused', message: body.detail ?? `The server answered ${response.status}.` };
}

function wait(retryAfter: string | null): number {
    const seconds = Number(retryAfter);
    return seconds > 0 ? Math.min(askAgainMillisMax, seconds * 1000) : askAgainMillis;
}

/** Asks until what is asked for has been made. Rejects when the signal ends it, or the server does not answer. */
export async function untilPrepared(
    ask: () => Promise<Response>,
    onPreparing: () => void,
    signal: AbortSignal,
): Promise<Prepared> {
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
        signal.throwIfAborted();
        const response = await ask();
        const meaning = await meaningOf(response);
        if (meaning.kind !== 'preparing') {
            return meaning.kind === 'ready' ? { response, refusal: null } : { response: null, refusal: meaning.message };
        }
        onPreparing();
        await pause(meaning.againMillis, signal);
    }
    return { response: null, refusal: 'It takes unusually long to prepare. Try again later.' };
}
