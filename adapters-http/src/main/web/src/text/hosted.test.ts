import { describe, expect, it } from 'vitest';
import type { Take } from '../api/types.js';
import { hostOf } from './hosted.js';

const take = (kind: Take['kind'], provider: Take['provider'], state: Take['state'] = 'settled') =>
    ({ kind, provider, state }) as Take;

describe('hostOf', () => {
    it.each([
        ['what Kinescope plays', [take('upload', 'kinescope')], 'Kinescope'],
        ['what it still works on', [take('upload', 'kinescope', 'ended')], null],
        ['what a browser sent', [take('upload', 'browser')], null],
        ['what Daily composed', [take('composite', 'daily')], null],
        ['nothing', [], null],
    ] as const)('names the host of %s', (_, takes, host) => expect(hostOf(takes)).toBe(host));
});
