import { describe, expect, it } from 'vitest';
import { isSpeaker, speakerName } from './speaker.js';

describe('speakers', () => {
    it.each([
        ['user', 'User', false],
        ['assistant', 'Assistant', false],
        ['Mira Holt', 'Mira Holt', true],
    ])('%s is called %s', (role, name, isName) => {
        expect(speakerName(role)).toBe(name);
        expect(isSpeaker(role)).toBe(isName);
    });
});
