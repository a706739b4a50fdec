import { requestWaveform, type Waveform } from '../api/speech.js';
import { untilPrepared } from './prepared.js';

const loudest = 255;

/** The points of the waveform, once it has been made; null when this recording has none. */
export async function waveformOf(recordingId: string, signal: AbortSignal): Promise<readonly number[] | null> {
    const { response } = await untilPrepared(() => requestWaveform(recordingId, signal), () => undefined, signal);
    return response ? ((await response.json()) as Waveform).points : null;
}

/**
 * Bars for a number of places, each from 0 to 1 and as high as the loudest point that falls on it. The loudest bar of
 * all is 1, so that a quiet recording is also visible.
 */
export function bars(points: readonly number[], places: number): number[] {
    const most = points.reduce((loud, point) => Math.max(loud, point), 0);
    const scale = most === 0 ? loudest : most;
    const many = Math.min(places, points.length);
    return Array.from({ length: many }, (_, place) => {
        const from = Math.floor((place * points.length) / many);
        const to = Math.floor(((place + 1) * points.length) / many);
        return points.slice(from, to).reduce((loud, point) => Math.max(loud, point), 0) / scale;
    });
}
