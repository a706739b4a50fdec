import type { HistoryEvent } from '../api/types.js';
import { duration } from './time.js';

type EventType = HistoryEvent['type'];

const labels: Readonly<Record<EventType, string>> = {
    'recording.created': 'Requested',
    'recording.stop_asked': 'Stop requested',
    'recording.active': 'First media received',
    'recording.processing': 'Ended; files are being prepared',
    'recording.completed': 'Completed',
    'recording.failed': 'Failed',
    'recording.updated': 'Details changed',
    'recording.media_added': 'Files added',
    'recording.deleted': 'Deleted',
};

export interface Step {
    readonly label: string;
    readonly at: string;
    /** The time since the previous step, where it is useful. */
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
 * The history of a recording for a reader: several events of one type in a row are one step, and updates before the
 * end, which the server makes itself, are left out.
 */
export function steps(events: readonly HistoryEvent[]): Step[] {
    const end = events.findLastIndex((event) => statusTypes.has(event.type));
    return events
        .filter((event, index) => event.type !== 'recording.updated' || index > end)
        .filter((event, index, kept) => statusTypes.has(event.type) || event.type !== kept[index - 1]?.type)
        .map((event, index, shown) => ({
            label: labels[event.type],
            at: event.at,
            after: gap(shown[index - 1]?.at, event.at),
            isStatus: statusTypes.has(event.type),
        }));
}

function gap(before: string | undefined, at: string): string | null {
    const millis = before === undefined ? 0 : Date.parse(at) - Date.parse(before);
    return millis < 1000 ? null : `after ${duration(millis)}`;
}
