import { describe, expect, it } from 'vitest';
import { advice, shortfall, statusLabel } from './recording-labels.js';

describe('statusLabel', () => {
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
        expect(statusLabel({ status, activity, partial }).word).toBe(word);
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
        ['us', 'error in Tapedeck'],
    ] as const)('for a failure that is blamed on %s speaks of: %s', (blame, words) => {
        expect(advice({ ...failure, blame })).toContain(words);
    });
    it('does not advise to record again where that cannot help', () => {
        for (const blame of ['caller', 'provider', 'destination', 'us'] as const) {
            expect(advice({ ...failure, blame, retryable: false })).not.toMatch(/record again/i);
        }
    });
});
