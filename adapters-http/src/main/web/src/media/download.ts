import { pause } from '../api/backoff.js';

const askAgainMillis = 3_000;
const askAgainMillisMax = 30_000;
const attemptsMax = 200;

export type DownloadAnswer =
    | { readonly kind: 'ready' }
    | { readonly kind: 'preparing'; readonly againMillis: number }
    | { readonly kind: 'refused'; readonly message: string };

/** What the answer to a download means. A redirect (which is not followed here) leads to the file. */
export async function meaningOf(response: Response): Promise<DownloadAnswer> {
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

/** Waits until a file is there to be fetched. Answers null when it is, or why it never will be. */
export async function untilReady(url: string, onPreparing: () => void, signal: AbortSignal): Promise<string | null> {
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
        const response = await fetch(url, { redirect: 'manual', signal });
        const answer = await meaningOf(response);
        if (answer.kind !== 'preparing') {
            await response.body?.cancel().catch(() => undefined);
            return answer.kind === 'ready' ? null : answer.message;
        }
        onPreparing();
        await pause(answer.againMillis, signal);
    }
    return 'It takes unusually long to prepare. Try again later.';
}
