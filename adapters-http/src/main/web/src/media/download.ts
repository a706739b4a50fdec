import { untilPrepared } from './prepared.js';

/** Waits until a file can be downloaded. Resolves to null, or to the reason why it cannot be downloaded. */
export async function untilReady(url: string, onPreparing: () => void, signal: AbortSignal): Promise<string | null> {
    const { response, refusal } = await untilPrepared(() => fetch(url, { redirect: 'manual', signal }), onPreparing, signal);
    await response?.body?.cancel().catch(() => undefined);
    return refusal;
}
