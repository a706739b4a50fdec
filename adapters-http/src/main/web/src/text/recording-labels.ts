import type { Failure, Recording, RecordingType } from '../api/types.js';
import { duration } from './time.js';

export type Tone = 'waiting' | 'live' | 'busy' | 'good' | 'warn' | 'bad';

const typeLabels: Readonly<Record<RecordingType, string>> = {
    camera: 'Camera',
    audio: 'Audio',
    screen: 'Screen',
    'screen-camera': 'Screen and camera',
    'slides-camera': 'Slides and camera',
    slides: 'Slides',
    room: 'Room',
    stream: 'Stream',
};

export const recordingTypes = Object.entries(typeLabels) as ReadonlyArray<[RecordingType, string]>;

export function typeLabel(type: RecordingType): string {
    return typeLabels[type];
}

const formatLabels: Readonly<Record<string, string>> = {
    'application/vnd.apple.mpegurl': 'HLS',
    'application/x-mpegurl': 'HLS',
    'video/mp4': 'MP4',
    'audio/mp4': 'M4A',
    'video/webm': 'WebM',
};

/** The display name of a media type; unknown ones are unchanged. */
export function formatLabel(mimeType: string): string {
    return formatLabels[mimeType.toLowerCase()] ?? mimeType;
}

const activityLabels: Readonly<Record<Recording['activity'], { word: string; tone: Tone }>> = {
    recording: { word: 'Recording', tone: 'live' },
    paused: { word: 'Paused', tone: 'waiting' },
    reconnecting: { word: 'Reconnecting', tone: 'waiting' },
};

/** A recording's status in one word, and the colour in which it is shown. */
export function statusLabel(recording: Pick<Recording, 'status' | 'activity' | 'partial'>): { word: string; tone: Tone } {
    switch (recording.status) {
        case 'starting':
            return { word: 'Starting', tone: 'waiting' };
        case 'active':
            return activityLabels[recording.activity];
        case 'processing':
            return { word: 'Processing', tone: 'busy' };
        case 'completed':
            return recording.partial ? { word: 'Partial', tone: 'warn' } : { word: 'Completed', tone: 'good' };
        case 'failed':
            return { word: 'Failed', tone: 'bad' };
    }
}

/** Why a recording is incomplete, in sentences; null when it is complete. */
export function shortfall(recording: Pick<Recording, 'partial' | 'truncated' | 'missingMs'>): string | null {
    const parts: string[] = [];
    if (recording.partial) {
        parts.push(
            recording.missingMs > 0
                ? `About ${duration(recording.missingMs)} could not be saved. Everything else is here.`
                : 'Some of it could not be saved. Everything that was saved is here.',
        );
    }
    if (recording.truncated) {
        parts.push('It ended at the time limit.');
    }
    return parts.length === 0 ? null : parts.join(' ');
}

/** What to do about a failed recording. */
export function advice(failure: Failure): string {
    if (failure.code === 'nothing_recorded') {
        return 'Check that the source sends video or audio, then record again and wait until the status is Recording before you stop.';
    }
    const then = failure.retryable ? ', then record again' : '';
    switch (failure.blame) {
        case 'caller':
            return `Check the source address: does it play in another player, with video or audio?${
                failure.retryable ? ' Then record again.' : ''
            }`;
        case 'provider':
            return `Check that the source or the video platform is available${then || '; ask its operator'}.`;
        case 'destination':
            return `The storage did not accept the files. Ask the operator to run ./tapedeck doctor${then}.`;
        case 'us':
            return failure.retryable
                ? 'This is an error in Tapedeck. Record again; if it happens again, tell the operator.'
                : 'This is an error in Tapedeck. Tell the operator, with the address of this page.';
    }
}
