import { describe, expect, it } from 'vitest';
import type { Take } from '../api/types.js';
import { kindState, takesOf } from './meeting-labels.js';

const take = (kind: Take['kind'], state: Take['state']) => ({ kind, state, provider: 'daily' }) as Take;
const cloud = take('composite', 'running');
const tracks = take('tracks', 'requested');

describe('takesOf', () => {
    it('tells the kinds apart', () => {
        expect(takesOf('cloud', [tracks, cloud])).toEqual([cloud]);
        expect(takesOf('raw-tracks', [tracks, cloud])).toEqual([tracks]);
    });
    it.each(['ended', 'settled', 'failed'] as const)('leaves out what has %s', (state) => {
        expect(takesOf('cloud', [take('composite', state)])).toEqual([]);
    });
});

describe('kindState', () => {
    it.each([
        [[], 'recording', 'Not recorded'],
        [[tracks], 'recording', 'Daily is starting'],
        [[cloud], 'recording', 'Daily is recording'],
        [[tracks, take('tracks', 'running')], 'recording', 'Daily is recording'],
        [[], 'paused', 'Paused'],
        [[], 'reconnecting', 'Waiting for participants to return'],
        [[cloud], 'reconnecting', 'Daily is recording'],
    ] as const)('says of %o (%s) %s', (open, activity, words) => expect(kindState(open, activity)).toBe(words));
});
