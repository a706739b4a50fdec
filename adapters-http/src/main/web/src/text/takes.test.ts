import { describe, expect, it } from 'vitest';
import type { Take } from '../api/types.js';
import { hasCloud, hasTracks, hostOf, sizeWarning, takeLabel } from './takes.js';

const take = (kind: Take['kind'], provider: Take['provider'], state: Take['state'] = 'settled') =>
    ({ kind, provider, state }) as Take;

const sized = (kind: Take['kind'], bytes: number) => ({ ...take(kind, 'daily'), bytes });

describe('hasCloud', () => {
    it.each([
        ['a video that Daily composed', [take('composite', 'daily')], true],
        ['a video that LiveKit is composing', [take('composite', 'livekit', 'running')], true],
        ['a stream', [take('composite', 'ffmpeg')], false],
        ['tracks', [take('tracks', 'daily')], false],
        ['a failed take', [take('composite', 'daily', 'failed')], false],
        ['a second attempt', [take('composite', 'daily', 'failed'), take('composite', 'daily')], true],
    ] as const)('judges %s', (_, takes, verdict) => expect(hasCloud(takes)).toBe(verdict));
});

describe('hasTracks', () => {
    it('finds them', () => expect(hasTracks([take('composite', 'daily'), take('tracks', 'daily')])).toBe(true));
    it('does not count failed ones', () => expect(hasTracks([take('tracks', 'daily', 'failed')])).toBe(false));
});

describe('sizeWarning', () => {
    it.each([
        [60_000, '38.0 MB'],
        [323_000, '205 MB'],
        [7_200_000, '4.6 GB'],
    ])('for %d ms speaks of %s', (millis, text) => expect(sizeWarning([sized('composite', 0)], millis)).toContain(`about ${text} to download`));
    it.each([null, 0])('says nothing for a length of %s', (millis) => expect(sizeWarning([], millis)).toBeNull());
    it('tells the size that is known, of the composed takes alone', () => {
        const takes = [sized('composite', 4_000_000), sized('tracks', 90_000_000), sized('composite', 200_000)];
        expect(sizeWarning(takes, 323_000)).toBe('The video is 4.2 MB to download.');
    });
});

describe('hostOf', () => {
    it.each([
        ['a video that Kinescope plays', [take('upload', 'kinescope')], 'Kinescope'],
        ['a video that it still processes', [take('upload', 'kinescope', 'ended')], null],
        ['an upload from a browser', [take('upload', 'browser')], null],
        ['a video that Daily composed', [take('composite', 'daily')], null],
        ['nothing', [], null],
    ] as const)('names the host of %s', (_, takes, host) => expect(hostOf(takes)).toBe(host));
});

describe('takeLabel', () => {
    it.each([
        ['composite', 'ffmpeg', 'Stream'],
        ['composite', 'livekit', 'Cloud'],
        ['tracks', 'daily', 'Tracks'],
        ['upload', 'kinescope', 'Upload'],
    ] as const)('calls %s of %s %s', (kind, provider, label) => expect(takeLabel({ kind, provider })).toBe(label));
});
