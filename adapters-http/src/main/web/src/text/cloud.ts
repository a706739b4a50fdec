import type { Take } from '../api/types.js';
import { size } from './size.js';

const bytesPerMinute = 38_000_000;
const platforms: ReadonlySet<Take['provider']> = new Set(['livekit', 'daily']);

/** What the page calls the takes of a video platform, by their kind. */
export const kindNames: Readonly<Record<Take['kind'], string>> = {
    composite: 'Cloud',
    tracks: 'Tracks',
    upload: 'Upload',
};

/** The platforms' own name for everybody side by side in equal tiles. */
export const layoutName = 'Brady Bunch grid layout';

/** Whether a platform composed one picture and sound of everybody. */
export function hasCloud(takes: readonly Take[]): boolean {
    return takes.some((take) => take.kind === 'composite' && platforms.has(take.provider) && take.state !== 'failed');
}

/** Whether everybody was recorded apart, so that they can be heard apart. */
export function hasTracks(takes: readonly Take[]): boolean {
    return takes.some((take) => take.kind === 'tracks' && take.state !== 'failed');
}

/** What saving a composed recording costs, said before it is saved: as stored, or by its length; null while neither is known. */
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
