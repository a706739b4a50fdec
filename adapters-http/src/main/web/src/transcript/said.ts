import type { Speaker, SpokenLine } from '../api/speech.js';
import { speakerName } from './speaker.js';

/** A line as it is shown. */
export interface SaidLine extends SpokenLine {
    /** The person that speaks it; null for messages of nobody in particular. */
    readonly speaker: Speaker | null;
    readonly name: string;
    /** Whether the line before is of the same person, so that the name need not be said again. */
    readonly continues: boolean;
}

const silenceMillisMax = 30_000;

/** The lines of everybody as one conversation, by time; lines without a time come last, in their own order. */
export function said(lines: readonly SpokenLine[], speakers: readonly Speaker[]): SaidLine[] {
    const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    const byName = new Map(speakers.map((speaker) => [speaker.name, speaker]));
    const ordered = lines.toSorted((one, other) => placeOf(one) - placeOf(other) || 0);
    return ordered.map((line, index) => {
        const speaker = byId.get(line.speakerId ?? '') ?? byName.get(line.role) ?? null;
        const name = speaker?.name ?? speakerName(line.role);
        return { ...line, speaker, name, continues: continues(ordered[index - 1], line) };
    });
}

function placeOf(line: SpokenLine): number {
    return line.timestampMs ?? Number.MAX_SAFE_INTEGER;
}

function continues(before: SpokenLine | undefined, line: SpokenLine): boolean {
    const isSame = before?.role === line.role && before.speakerId === line.speakerId;
    return isSame && placeOf(line) - placeOf(before) <= silenceMillisMax;
}
