import { describe, expect, it } from 'vitest';
import { transcriptNote } from './transcript-note.js';

describe('transcriptNote', () => {
    it.each([
        ['none', 'There is no transcript.'],
        ['done', 'There is no transcript.'],
        ['pending', 'is being transcribed'],
        ['failed', 'could not be transcribed'],
        ['unavailable', 'not set up'],
    ] as const)('explains an empty transcript that is %s', (status, words) => {
        expect(transcriptNote(status, false, false)).toContain(words);
    });
    it('says “yet” while the recording runs', () => {
        expect(transcriptNote('none', false, true)).toContain('There is no transcript yet.');
    });
    it.each(['none', 'done', 'unavailable'] as const)('leaves lines that are %s alone', (status) => {
        expect(transcriptNote(status, true, false)).toBeNull();
    });
    it.each(['pending', 'failed'] as const)('says that more is %s, beside the lines that are there', (status) => {
        expect(transcriptNote(status, true, false)).not.toBeNull();
    });
});
