import type { Speaker, SpokenLine } from '../api/speech.js';
import { speakerName } from './speaker.js';

/** A line of a transcript as it is shown. */
export interface ConversationLine extends SpokenLine {
    /** Its speaker; null for a message without one. */
    readonly speaker: Speaker | null;
    readonly name: string;
    /** Whether the line before has the same speaker, so that the name is not repeated. */
    readonly continues: boolean;
}

const silenceMillisMax = 30_000;

/** The lines of all speakers by time; lines without a time come last, in their own order. */
export function conversation(lines: readonly SpokenLine[], speakers: readonly Speaker[]): ConversationLine[] {
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
