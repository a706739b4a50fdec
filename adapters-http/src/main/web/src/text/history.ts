import type { HistoryEvent } from '../api/types.js';
import { duration } from './time.js';

type EventType = HistoryEvent['type'];

const words: Readonly<Record<EventType, string>> = {
    'recording.created': 'Asked for',
    'recording.stop_asked': 'Stop asked',
    'recording.active': 'First picture or sound arrived',
    'recording.processing': 'Ended; files are being put together',
    'recording.completed': 'Completed',
    'recording.failed': 'Failed',
    'recording.updated': 'Details changed',
    'recording.media_added': 'Files added',
    'recording.deleted': 'Deleted',
};

export interface Step {
    readonly what: string;
    readonly at: string;
    /** How long after the step before, where that says something. */
    readonly after: string | null;
    readonly isStatus: boolean;
}

const statusTypes: ReadonlySet<EventType> = new Set([
    'recording.created',
    'recording.active',
    'recording.processing',
    'recording.completed',
    'recording.failed',
]);

/**
 * What happened to a recording, as a reader wants it: the same kind several times in a row is one step, and changes
 * before the end, which are the server's own notes, are left out.
 */
export function steps(events: readonly HistoryEvent[]): Step[] {
    const end = events.findLastIndex((event) => statusTypes.has(event.type));
    return events
        .filter((event, index) => event.type !== 'recording.updated' || index > end)
        .filter((event, index, told) => statusTypes.has(event.type) || event.type !== told[index - 1]?.type)
        .map((event, index, shown) => ({
            what: words[event.type],
            at: event.at,
            after: gap(shown[index - 1]?.at, event.at),
            isStatus: statusTypes.has(event.type),
        }));
}

function gap(before: string | undefined, at: string): string | null {
    const millis = before === undefined ? 0 : Date.parse(at) - Date.parse(before);
    return millis < 1000 ? null : `after ${duration(millis)}`;
}
