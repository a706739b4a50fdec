import { describe, expect, it } from 'vitest';
import { backoffMillis } from './backoff.js';

describe('backoffMillis', () => {
    it.each([
        [1, 1_000],
        [2, 2_000],
        [4, 8_000],
        [6, 30_000],
        [60, 30_000],
    ])('waits before attempt %d at most %d ms', (attempt, most) => expect(backoffMillis(attempt, () => 1)).toBe(most));

    it('never waits less than half of it', () => expect(backoffMillis(2, () => 0)).toBe(1_000));
});
