import { describe, expect, it } from 'vitest';
import { activeLine } from './active-line.js';

const at = (...times: (number | null)[]) => times.map((timestampMs) => ({ role: 'user', content: 'x', timestampMs }));

describe('activeLine', () => {
    it('is none before the first line', () => expect(activeLine(at(500, 900), 499)).toBe(-1));
    it('is a line from its very time on', () => expect(activeLine(at(500, 900), 500)).toBe(0));
    it('stays until the next line begins', () => expect(activeLine(at(500, 900), 899)).toBe(0));
    it('is the last line after all', () => expect(activeLine(at(500, 900), 1e9)).toBe(1));
    it('is the last of several at one time', () => expect(activeLine(at(500, 500, 900), 500)).toBe(1));
    it('passes over lines without a time', () => expect(activeLine(at(null, 500, null, 900), 600)).toBe(1));
    it('is none where there are no lines', () => expect(activeLine([], 10)).toBe(-1));
});
