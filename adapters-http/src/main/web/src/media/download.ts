import { untilPrepared } from './prepared.js';

/** Waits until a file is there to be fetched. Answers null when it is, or why it never will be. */
export async function untilReady(url: string, onPreparing: () => void, signal: AbortSignal): Promise<string | null> {
    const { response, refusal } = await untilPrepared(() => fetch(url, { redirect: 'manual', signal }), onPreparing, signal);
    await response?.body?.cancel().catch(() => undefined);
    return refusal;
}
