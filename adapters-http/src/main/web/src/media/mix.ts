import { requestMix } from '../api/speech.js';
import { Problem } from '../api/problem.js';
import { untilPrepared } from './prepared.js';

/**
 * The address of a mix of some speakers, once it has been made. The server redirects to a signed address in the store,
 * which an audio element can load on its own: it sends no token.
 */
export async function mixAddress(
    recordingId: string,
    speakers: readonly string[],
    onPreparing: () => void,
    signal: AbortSignal,
): Promise<string> {
    const { response, refusal } = await untilPrepared(() => requestMix(recordingId, speakers, signal), onPreparing, signal);
    if (refusal !== null) {
        throw new Problem(0, 'not_playable', refusal);
    }
    await response.body?.cancel().catch(() => undefined);
    return response.url;
}
