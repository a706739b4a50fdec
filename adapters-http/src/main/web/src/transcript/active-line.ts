import type { TranscriptLine } from '../api/types.js';

/**
 * The line that is spoken at `millis`, or -1 before the first one. Lines are in the order of their times; of
 * several at the same time the last one wins, and lines without a time are skipped.
 */
export function activeLine(lines: readonly TranscriptLine[], millis: number): number {
    let active = -1;
    for (const [index, line] of lines.entries()) {
        if (line.timestampMs == null) {
            continue;
        }
        if (line.timestampMs > millis) {
            break;
        }
        active = index;
    }
    return active;
}
