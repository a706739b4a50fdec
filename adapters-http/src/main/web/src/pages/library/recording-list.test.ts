import { describe, expect, it } from 'vitest';
import type { Recording } from '../../api/types.js';
import { withPage, withRecording, without } from './recording-list.js';

const recording = (id: string, minute: number, status = 'completed') =>
    ({ id, status, recordingType: 'stream', sessionId: null, createdAt: `2026-03-01T10:0${minute}:00Z` }) as Recording;

const ids = (list: readonly Recording[]) => list.map(({ id }) => id).join('');
const list = [recording('c', 5), recording('b', 3), recording('a', 1)];

describe('withRecording', () => {
    it('puts a new one first', () => {
        expect(ids(withRecording(list, recording('d', 6), {}, false))).toBe('dcba');
    });
    it('puts one between its neighbours in time', () => {
        expect(ids(withRecording(list, recording('x', 4), {}, false))).toBe('cxba');
    });
    it('orders those of one moment by id, the greater first', () => {
        expect(ids(withRecording(list, recording('z', 3), {}, false))).toBe('czba');
    });
    it('changes a known one in its place', () => {
        const changed = withRecording(list, recording('b', 3, 'failed'), {}, false);
        expect([ids(changed), changed[1]?.status]).toEqual(['cba', 'failed']);
    });
    it('leaves out what does not pass the filter any more', () => {
        expect(ids(withRecording(list, recording('b', 3, 'failed'), { status: 'completed' }, false))).toBe('ca');
    });
    it('leaves one that is older than all to the next page', () => {
        expect(ids(withRecording(list, recording('0', 0), {}, false))).toBe('cba');
    });
    it('shows the oldest one where there is no next page', () => {
        expect(ids(withRecording([], recording('0', 0), {}, true))).toBe('0');
    });
});

it('removes a deleted one', () => expect(ids(without(list, 'b'))).toBe('ca'));

it('adds a page without repeating what is shown', () => {
    expect(ids(withPage(list, [recording('a', 1), recording('9', 0)]))).toBe('cba9');
});
