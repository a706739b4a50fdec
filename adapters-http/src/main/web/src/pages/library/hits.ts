import type { SearchHit } from '../../api/types.js';

/** All places of one recording where the query was found. */
export interface Find {
    readonly recordingId: string;
    readonly title: string;
    readonly recordedAt: string;
    readonly hits: readonly SearchHit[];
}

/** Hits gathered by recording, in the order in which the server named the recordings. */
export function byRecording(hits: readonly SearchHit[]): Find[] {
    const finds = new Map<string, SearchHit[]>();
    for (const hit of hits) {
        finds.set(hit.recordingId, [...(finds.get(hit.recordingId) ?? []), hit]);
    }
    return [...finds.values()].map((own) => ({ ...own[0]!, hits: own }));
}

/** Where a hit leads: into the recording at its time, with the query for its transcript. */
export function addressOf(hit: SearchHit, query: string): string {
    const parameters = new URLSearchParams();
    if (hit.timestampMs !== null) {
        parameters.set('t', (hit.timestampMs / 1000).toFixed(1));
        parameters.set('find', query.trim());
    }
    const tail = parameters.toString();
    return `/recordings/${hit.recordingId}${tail ? `?${tail}` : ''}`;
}
