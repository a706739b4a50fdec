import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../api/types.js';
import { addressOf, byRecording } from './hits.js';

const hit = (recordingId: string, timestampMs: number | null): SearchHit => ({
    recordingId,
    title: `Title ${recordingId}`,
    field: timestampMs === null ? 'title' : 'message',
    snippet: 'words',
    timestampMs,
    recordedAt: '2026-03-01T10:00:00Z',
});

describe('byRecording', () => {
    it('gathers hits and keeps the order of recordings', () => {
        const finds = byRecording([hit('b', null), hit('a', 5), hit('b', 9)]);
        expect(finds.map((find) => [find.recordingId, find.hits.length])).toEqual([
            ['b', 2],
            ['a', 1],
        ]);
    });
    it('is empty for nothing', () => expect(byRecording([])).toEqual([]));
});

describe('addressOf', () => {
    it('jumps to the time and hands the words on', () => {
        expect(addressOf(hit('a', 61_500), 'good morning ')).toBe('/recordings/a?t=61.5&find=good+morning');
    });
    it('leads to the beginning for a title', () => expect(addressOf(hit('a', null), 'x')).toBe('/recordings/a'));
});
