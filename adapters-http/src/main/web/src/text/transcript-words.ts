import type { TranscriptStatus } from '../api/speech.js';

/** Why there is no more of a transcript than is shown; null where nothing needs to be said. */
export function transcriptNote(status: TranscriptStatus, hasLines: boolean, isGrowing: boolean): string | null {
    switch (status) {
        case 'pending':
            return 'What was spoken is being written down. It shows here by itself.';
        case 'failed':
            return 'What was spoken could not be written down. The operations page says why.';
        case 'unavailable':
            return hasLines ? null : 'This server has no transcriber. A transcript can be sent to it.';
        default:
            return hasLines ? null : nothingSaid(isGrowing);
    }
}

function nothingSaid(isGrowing: boolean): string {
    const what = isGrowing ? 'Nothing has been said yet.' : 'Nothing was said.';
    return `${what} What is written in a session becomes the transcript of its recordings.`;
}
