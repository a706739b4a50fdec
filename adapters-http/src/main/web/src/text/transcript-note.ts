import type { TranscriptStatus } from '../api/speech.js';

/** Why a transcript is empty or incomplete; null when it is neither. */
export function transcriptNote(status: TranscriptStatus, hasLines: boolean, isGrowing: boolean): string | null {
    switch (status) {
        case 'pending':
            return 'The recording is being transcribed. The text appears here when it is ready.';
        case 'failed':
            return 'The recording could not be transcribed. The operations page shows the reason.';
        case 'unavailable':
            return hasLines ? null : 'Transcription is not set up on this server. A transcript can be uploaded through the API.';
        default:
            return hasLines ? null : emptyNote(isGrowing);
    }
}

function emptyNote(isGrowing: boolean): string {
    const what = isGrowing ? 'There is no transcript yet.' : 'There is no transcript.';
    return `${what} Messages of a session become the transcript of its recordings.`;
}
