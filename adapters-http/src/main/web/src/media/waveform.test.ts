import { describe, expect, it } from 'vitest';
import { bars } from './waveform.js';

describe('bars', () => {
    it('keeps the loudest of the points that share a place', () => {
        expect(bars([0, 255, 51, 0], 2)).toEqual([1, 0.2]);
    });
    it('lifts a quiet recording', () => expect(bars([10, 5], 2)).toEqual([1, 0.5]));
    it('shows silence as silence', () => expect(bars([0, 0, 0], 3)).toEqual([0, 0, 0]));
    it('draws no more bars than there are points', () => expect(bars([1, 2], 100)).toHaveLength(2));
    it('draws nothing of nothing', () => expect(bars([], 100)).toEqual([]));
    it('leaves no point out', () => {
        const points = Array.from({ length: 1000 }, (_, index) => (index === 999 ? 255 : 0));
        expect(bars(points, 7).at(-1)).toBe(1);
    });
    it('takes very many points', () => expect(bars(new Array<number>(300_000).fill(9), 400)).toHaveLength(400));
});
