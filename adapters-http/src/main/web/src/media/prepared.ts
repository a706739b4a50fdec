import { pause } from '../api/backoff.js';

const retryMillis = 3_000;
const retryMillisMax = 30_000;
const attemptsMax = 200;

export type Readiness =
    | { readonly kind: 'ready' }
    | { readonly kind: 'preparing'; readonly retryAfterMillis: number }
    | { readonly kind: 'refused'; readonly message: string };

/** The response with what was requested, or why there will be none. */
export type Prepared =
    | { readonly response: Response; readonly refusal: null }
    | { readonly response: null; readonly refusal: string };

/** Reads from a response whether a file is ready, is being made, or is refused. A redirect leads to the file. */
export async function readinessOf(response: Response): Promise<Readiness> {
    if (response.ok || response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
        return { kind: 'ready' };
    }
    const body = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
    if (response.status === 503 && body.code === 'preparing') {
        return { kind: 'preparing', retryAfterMillis: wait(response.headers.get('Retry-After')) };
    }
    return { kind: 'refused', message: body.detail ?? `The server responded with ${response.status}.` };
}

function wait(retryAfter: string | null): number {
    const seconds = Number(retryAfter);
    return seconds > 0 ? Math.min(retryMillisMax, seconds * 1000) : retryMillis;
}

/** Repeats a request until the file has been made. Rejects when the signal aborts or the server does not respond. */
export async function untilPrepared(
    request: () => Promise<Response>,
    onPreparing: () => void,
    signal: AbortSignal,
): Promise<Prepared> {
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
        signal.throwIfAborted();
        const response = await request();
        const readiness = await readinessOf(response);
        if (readiness.kind !== 'preparing') {
            return readiness.kind === 'ready' ? { response, refusal: null } : { response: null, refusal: readiness.message };
        }
        onPreparing();
        await pause(readiness.retryAfterMillis, signal);
    }
    return { response: null, refusal: 'Preparing it takes unusually long. Try again later.' };
}
