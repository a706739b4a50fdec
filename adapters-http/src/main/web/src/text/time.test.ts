import { describe, expect, it } from 'vitest';
import { age, brief, clock, duration, localSecond } from './time.js';

describe('clock', () => {
    it.each([
        [0, '0:00'],
        [7_999, '0:07'],
        [725_000, '12:05'],
        [3_723_000, '1:02:03'],
        [-5, '0:00'],
    ])('reads %d ms as %s', (millis, text) => expect(clock(millis)).toBe(text));
});

describe('brief', () => {
    it.each([
        [0, '0s'],
        [23_900, '23s'],
        [60_000, '1m 0s'],
        [323_000, '5m 23s'],
        [3_725_000, '1h 2m 5s'],
        [-1, '0s'],
    ])('writes %d ms as %s', (millis, text) => expect(brief(millis)).toBe(text));
});

describe('duration', () => {
    it.each([
        [0, '0 seconds'],
        [300, 'less than a second'],
        [1_000, '1 second'],
        [52_866, '52 seconds'],
        [59_999, '59 seconds'],
        [60_000, '1 minute'],
        [61_000, '1 minute 1 second'],
        [3_600_000, '1 hour'],
        [7_500_000, '2 hours 5 minutes'],
    ])('says %d ms as %s', (millis, text) => expect(duration(millis)).toBe(text));
});

describe('age', () => {
    const now = new Date('2026-03-10T12:00:00Z');
    it.each([
        ['2026-03-10T12:00:05Z', 'just now'],
        ['2026-03-10T11:59:30Z', 'just now'],
        ['2026-03-10T11:55:00Z', '5 min ago'],
        ['2026-03-10T09:00:00Z', '3 h ago'],
        ['2026-03-09T10:00:00Z', 'yesterday'],
        ['2026-03-06T10:00:00Z', '4 days ago'],
        ['2026-02-01T10:00:00Z', 'Feb 1'],
        ['2025-02-01T10:00:00Z', 'Feb 1, 2025'],
    ])('tells %s as %s', (then, text) => expect(age(new Date(then), now, 'en-US')).toBe(text));
});

describe('localSecond', () => {
    it('is read by the browser as the same second', () => {
        const then = new Date('2026-03-10T12:05:09Z');
        expect(new Date(localSecond(then)).getTime()).toBe(then.getTime());
    });
});
