import { describe, expect, it } from 'vitest';
import type { Take } from '../api/types.js';
import { kindState, takesOf } from './meeting-words.js';

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
        [[tracks], 'recording', 'Asked Daily to record'],
        [[cloud], 'recording', 'Recorded by Daily'],
        [[tracks, take('tracks', 'running')], 'recording', 'Recorded by Daily'],
        [[], 'paused', 'Paused'],
        [[], 'reconnecting', 'Waits for somebody to return'],
        [[cloud], 'reconnecting', 'Recorded by Daily'],
    ] as const)('says of %o (%s) %s', (open, activity, words) => expect(kindState(open, activity)).toBe(words));
});
