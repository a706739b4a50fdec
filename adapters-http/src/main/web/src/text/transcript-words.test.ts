import { describe, expect, it } from 'vitest';
import { transcriptNote } from './transcript-words.js';

describe('transcriptNote', () => {
    it.each([
        ['none', 'Nothing was said.'],
        ['done', 'Nothing was said.'],
        ['pending', 'is being written down'],
        ['failed', 'could not be written down'],
        ['unavailable', 'no transcriber'],
    ] as const)('explains an empty transcript that is %s', (status, words) => {
        expect(transcriptNote(status, false, false)).toContain(words);
    });
    it('does not speak of the end while it goes on', () => {
        expect(transcriptNote('none', false, true)).toContain('Nothing has been said yet.');
    });
    it.each(['none', 'done', 'unavailable'] as const)('leaves lines that are %s alone', (status) => {
        expect(transcriptNote(status, true, false)).toBeNull();
    });
    it.each(['pending', 'failed'] as const)('says that more is %s, beside what was written', (status) => {
        expect(transcriptNote(status, true, false)).not.toBeNull();
    });
});
