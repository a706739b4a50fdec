import { describe, expect, it } from 'vitest';
import { matchingLines, pieces, step } from './find.js';

const lines = [{ content: 'Good morning' }, { content: 'What is 1+1?' }, { content: 'good enough' }];

describe('matchingLines', () => {
    it('finds words whatever their case', () => expect(matchingLines(lines, 'GOOD')).toEqual([0, 2]));
    it('finds nothing for blanks', () => expect(matchingLines(lines, '  ')).toEqual([]));
    it('takes signs for themselves', () => expect(matchingLines(lines, '1+1?')).toEqual([1]));
    it.each(['[', '\\', '-', '/', '(a|b)'])('is not confused by %s', (words) => {
        expect(matchingLines([{ content: `a ${words} b` }], words)).toEqual([0]);
    });
});

describe('pieces', () => {
    it('cuts a text at every match', () => {
        expect(pieces('Tick tock tick', 'tick')).toEqual([
            { text: 'Tick', isMatch: true },
            { text: ' tock ', isMatch: false },
            { text: 'tick', isMatch: true },
        ]);
    });
    it('leaves a text whole without words', () => {
        expect(pieces('Tick', '')).toEqual([{ text: 'Tick', isMatch: false }]);
    });
});

describe('step', () => {
    it.each([
        [-1, 3, 1, 0],
        [-1, 3, -1, 2],
        [2, 3, 1, 0],
        [0, 3, -1, 2],
        [0, 0, 1, -1],
    ] as const)('from %d of %d by %d comes to %d', (current, count, by, to) => {
        expect(step(current, count, by)).toBe(to);
    });
});
