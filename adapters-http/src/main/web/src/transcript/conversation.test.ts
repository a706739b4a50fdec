import { describe, expect, it } from 'vitest';
import type { SpokenLine } from '../api/speech.js';
import { conversation } from './conversation.js';

const line = (role: string, timestampMs: number | null, speakerId?: string): SpokenLine => ({
    role,
    content: `${role} at ${timestampMs}`,
    timestampMs,
    ...(speakerId ? { speakerId } : {}),
});
const speakers = [
    { id: 'a', name: 'Mira' },
    { id: 'b', name: 'Jonas' },
];

describe('conversation', () => {
    it('merges all speakers by time', () => {
        const merged = conversation([line('Mira', 0), line('Mira', 4_000), line('Jonas', 2_000), line('user', 3_000)], speakers);
        expect(merged.map((one) => [one.name, one.timestampMs])).toEqual([
            ['Mira', 0],
            ['Jonas', 2_000],
            ['User', 3_000],
            ['Mira', 4_000],
        ]);
    });
    it('keeps the order of lines at the same time', () => {
        expect(conversation([line('Jonas', 5), line('Mira', 5)], speakers).map((one) => one.name)).toEqual(['Jonas', 'Mira']);
    });
    it('puts lines without a time last', () => {
        expect(conversation([line('user', null), line('Mira', 9)], []).map((one) => one.timestampMs)).toEqual([9, null]);
    });
    it('says a name once in a row', () => {
        const lines = [line('Mira', 0, 'a'), line('Mira', 900, 'a'), line('Jonas', 1_000, 'b'), line('Mira', 2_000, 'a')];
        expect(conversation(lines, speakers).map((one) => one.continues)).toEqual([false, true, false, false]);
    });
    it('says it again after a silence', () => {
        expect(conversation([line('Mira', 0), line('Mira', 30_001)], []).map((one) => one.continues)).toEqual([false, false]);
    });
    it('tells two people of the same name apart', () => {
        const merged = conversation([line('Guest', 0, 'x'), line('Guest', 10, 'y')], []);
        expect(merged.map((one) => one.continues)).toEqual([false, false]);
    });
    it('calls a speaker by the corrected name', () => {
        expect(conversation([line('Speaker 1', 0, 'a')], speakers)[0]).toMatchObject({ name: 'Mira', speaker: speakers[0] });
    });
    it('knows a speaker by name where lines carry no id', () => {
        expect(conversation([line('Jonas', 0)], speakers)[0]?.speaker).toBe(speakers[1]);
    });
    it('has no speaker for a message of the session', () => {
        expect(conversation([line('assistant', 0)], speakers)[0]).toMatchObject({ name: 'Assistant', speaker: null });
    });
    it('leaves what it was given as it was', () => {
        const lines = Object.freeze([line('Mira', 2), line('Jonas', 1)]);
        expect(() => conversation(lines, speakers)).not.toThrow();
    });
});
