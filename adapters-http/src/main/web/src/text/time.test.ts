import { describe, expect, it } from 'vitest';
import { clock } from './time.js';

describe('clock', () => {
    it.each([
        [0, '0:00'],
        [7_999, '0:07'],
        [725_000, '12:05'],
        [3_723_000, '1:02:03'],
        [-5, '0:00'],
    ])('reads %d ms as %s', (millis, text) => expect(clock(millis)).toBe(text));
});
