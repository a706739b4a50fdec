import { describe, expect, it } from 'vitest';
import { repairNote } from './repairs.js';

describe('repairNote', () => {
    it('is content without repairs', () => expect(repairNote(0, 0)).toMatchObject({ isWarning: false }));
    it('is calm about old repairs', () => {
        expect(repairNote(7, 7)).toEqual({ text: '7 repairs so far, none since you opened this page.', isWarning: false });
    });
    it('warns when they rise', () => {
        const note = repairNote(7, 10);
        expect(note.isWarning).toBe(true);
        expect(note.text).toMatch(/^3 more repairs .*webhooks are being lost/);
    });
    it('counts one as one', () => expect(repairNote(0, 1).text).toMatch(/^One more repair since/));
    it('takes a number that fell for a server that began anew', () => {
        expect(repairNote(9, 2).isWarning).toBe(false);
    });
});
