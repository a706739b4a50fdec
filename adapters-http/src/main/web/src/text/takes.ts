import type { Take } from '../api/types.js';
import { capturesStreams, composes, hosts, providerLabel } from './providers.js';
import { size } from './size.js';

const bytesPerMinute = 38_000_000;

const kindLabels: Readonly<Record<Take['kind'], string>> = {
    composite: 'Cloud',
    tracks: 'Tracks',
    upload: 'Upload',
};

/** The platforms' own name for all participants side by side in equal tiles. */
export const layoutName = 'Brady Bunch grid layout';

/** The kind of a take, in a word. */
export function takeLabel({ kind, provider }: Pick<Take, 'kind' | 'provider'>): string {
    return capturesStreams(provider) ? 'Stream' : kindLabels[kind];
}

/** Whether a platform composed one video of all participants. */
export function hasCloud(takes: readonly Take[]): boolean {
    return takes.some((take) => take.kind === 'composite' && composes(take.provider) && take.state !== 'failed');
}

/** Whether each participant was recorded as a track, so that speakers can be heard separately. */
export function hasTracks(takes: readonly Take[]): boolean {
    return takes.some((take) => take.kind === 'tracks' && take.state !== 'failed');
}

/** The display name of the provider that hosts a recording; null for one in our store. */
export function hostOf(takes: readonly Take[]): string | null {
    const hosted = takes.find((take) => take.kind === 'upload' && hosts(take.provider) && take.state === 'settled');
    return hosted ? providerLabel(hosted.provider) : null;
}

/** The download size of a composed recording: as stored, or estimated by its length; null while neither is known. */
export function sizeWarning(takes: readonly Take[], durationMs: number | null): string | null {
    const stored = takes.filter(({ kind }) => kind === 'composite').reduce((sum, { bytes }) => sum + bytes, 0);
    if (stored > 0) {
        return `The video is ${size(stored)} to download.`;
    }
    if (durationMs === null || durationMs <= 0) {
        return null;
    }
    const bytes = (durationMs / 60_000) * bytesPerMinute;
    return `The video is about ${size(bytes)} to download: a cloud recording takes about 38 MB a minute.`;
}
