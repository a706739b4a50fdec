import { describe, expect, it } from 'vitest';
import { advice, shortfall, statusWord } from './recording-words.js';

describe('statusWord', () => {
    it.each([
        ['starting', 'recording', false, 'Starting'],
        ['active', 'recording', false, 'Recording'],
        ['active', 'paused', false, 'Paused'],
        ['active', 'reconnecting', false, 'Reconnecting'],
        ['processing', 'recording', false, 'Processing'],
        ['completed', 'recording', false, 'Completed'],
        ['completed', 'recording', true, 'Partial'],
        ['failed', 'recording', false, 'Failed'],
    ] as const)('calls %s (%s, partial %s) %s', (status, activity, partial, word) => {
        expect(statusWord({ status, activity, partial }).word).toBe(word);
    });
});

describe('shortfall', () => {
    it('is nothing for a whole recording', () => {
        expect(shortfall({ partial: false, truncated: false, missingMs: 0 })).toBeNull();
    });
    it('says how much is missing where that is known', () => {
        expect(shortfall({ partial: true, truncated: false, missingMs: 4_000 })).toContain('About 4 seconds');
    });
    it('does not invent a number', () => {
        expect(shortfall({ partial: true, truncated: false, missingMs: 0 })).toMatch(/^Some of it/);
    });
    it('names the time limit', () => {
        expect(shortfall({ partial: false, truncated: true, missingMs: 0 })).toContain('time limit');
    });
});

describe('advice', () => {
    const failure = { code: 'x', message: 'm', retryable: true } as const;
    it.each([
        ['caller', 'source address'],
        ['provider', 'video platform'],
        ['destination', 'storage'],
        ['us', 'not your doing'],
    ] as const)('for what is %s’s doing speaks of the %s', (blame, words) => {
        expect(advice({ ...failure, blame })).toContain(words);
    });
    it('does not send people to try again in vain', () => {
        for (const blame of ['caller', 'provider', 'destination', 'us'] as const) {
            expect(advice({ ...failure, blame, retryable: false })).not.toMatch(/record again/i);
        }
    });
});
