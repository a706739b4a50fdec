import { describe, expect, it } from 'vitest';
import { startedBy } from './initiator.js';

describe('startedBy', () => {
    it.each([
        ['session', 'the session itself'],
        ['owner', 'you'],
        ['user', 'somebody else who is signed in'],
        ['guest', 'a guest'],
        [null, null],
    ] as const)('says of %s %s', (initiator, words) => expect(startedBy({ startedBy: initiator })).toBe(words));
});
