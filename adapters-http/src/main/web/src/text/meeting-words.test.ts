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
        [[], false, 'Not recorded'],
        [[tracks], false, 'Asked Daily to record'],
        [[cloud], false, 'Recorded by Daily'],
        [[tracks, take('tracks', 'running')], false, 'Recorded by Daily'],
        [[], true, 'Paused'],
    ])('says of %o (paused %s) %s', (open, isPaused, words) => expect(kindState(open, isPaused)).toBe(words));
});
