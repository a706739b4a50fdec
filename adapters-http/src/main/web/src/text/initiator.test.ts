import { describe, expect, it } from 'vitest';
import { startedBy } from './initiator.js';

describe('startedBy', () => {
    it.each([
        ['session', 'by itself, as its session asks for it'],
        ['owner', 'by you'],
        ['user', 'by somebody else who is signed in'],
        ['guest', 'by a guest'],
        [null, null],
    ] as const)('says of %s %s', (initiator, words) => expect(startedBy({ startedBy: initiator })).toBe(words));
});
