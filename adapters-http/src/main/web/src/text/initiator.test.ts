import { describe, expect, it } from 'vitest';
import { startedBy } from './initiator.js';

describe('startedBy', () => {
    it.each([
        ['session', 'automatic recording'],
        ['owner', 'you'],
        ['user', 'another signed-in user'],
        ['guest', 'a guest'],
        [null, null],
    ] as const)('says of %s %s', (initiator, words) => expect(startedBy({ startedBy: initiator })).toBe(words));
});
