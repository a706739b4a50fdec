import type { RecordingFilter } from '../../api/recordings.js';
import type { Recording } from '../../api/types.js';

/** Whether a recording belongs to a list with this filter. */
export function belongs(recording: Recording, filter: RecordingFilter): boolean {
    return (
        (!filter.status || recording.status === filter.status) &&
        (!filter.type || recording.recordingType === filter.type) &&
        (!filter.sessionId || recording.sessionId === filter.sessionId)
    );
}

/**
 * The list after a recording was loaded again: a known one is replaced, a new one inserted by creation time (newest
 * first), one that no longer matches the filter removed. One that is older than all shown is left to the next page.
 */
export function withRecording(
    list: readonly Recording[],
    updated: Recording,
    filter: RecordingFilter,
    isComplete: boolean,
): Recording[] {
    if (!belongs(updated, filter)) {
        return without(list, updated.id);
    }
    if (list.some((recording) => recording.id === updated.id)) {
        return list.map((recording) => (recording.id === updated.id ? updated : recording));
    }
    const place = list.findIndex((recording) => isNewer(updated, recording));
    if (place < 0) {
        return isComplete ? [...list, updated] : [...list];
    }
    return [...list.slice(0, place), updated, ...list.slice(place)];
}

export function without(list: readonly Recording[], id: string): Recording[] {
    return list.filter((recording) => recording.id !== id);
}

/** Appends a page, without recordings that the list already has because others were deleted meanwhile. */
export function withPage(list: readonly Recording[], page: readonly Recording[]): Recording[] {
    const known = new Set(list.map((recording) => recording.id));
    return [...list, ...page.filter((recording) => !known.has(recording.id))];
}

function isNewer(one: Recording, other: Recording): boolean {
    const difference = Date.parse(one.createdAt) - Date.parse(other.createdAt);
    return difference > 0 || (difference === 0 && one.id > other.id);
}
