import type { Failure, Recording, RecordingType } from '../api/types.js';
import { duration } from './time.js';

export type Mood = 'waiting' | 'live' | 'busy' | 'good' | 'warn' | 'bad';

const typeNames: Readonly<Record<RecordingType, string>> = {
    camera: 'Camera',
    audio: 'Audio',
    screen: 'Screen',
    'screen-camera': 'Screen and camera',
    'slides-camera': 'Slides and camera',
    slides: 'Slides',
    room: 'Room',
    stream: 'Stream',
};

export const recordingTypes = Object.entries(typeNames) as ReadonlyArray<[RecordingType, string]>;

export function typeName(type: RecordingType): string {
    return typeNames[type];
}

const formatNames: Readonly<Record<string, string>> = {
    'application/vnd.apple.mpegurl': 'HLS',
    'application/x-mpegurl': 'HLS',
    'video/mp4': 'MP4',
    'audio/mp4': 'M4A',
    'video/webm': 'WebM',
};

/** A media type as people call it, or as it is. */
export function formatName(mimeType: string): string {
    return formatNames[mimeType.toLowerCase()] ?? mimeType;
}

const activityWords: Readonly<Record<Recording['activity'], { word: string; mood: Mood }>> = {
    recording: { word: 'Recording', mood: 'live' },
    paused: { word: 'Paused', mood: 'waiting' },
    reconnecting: { word: 'Reconnecting', mood: 'waiting' },
};

/** A recording's status in one word, and how that feels. */
export function statusWord(recording: Pick<Recording, 'status' | 'activity' | 'partial'>): { word: string; mood: Mood } {
    switch (recording.status) {
        case 'starting':
            return { word: 'Starting', mood: 'waiting' };
        case 'active':
            return activityWords[recording.activity];
        case 'processing':
            return { word: 'Processing', mood: 'busy' };
        case 'completed':
            return recording.partial ? { word: 'Partial', mood: 'warn' } : { word: 'Completed', mood: 'good' };
        case 'failed':
            return { word: 'Failed', mood: 'bad' };
    }
}

/** Why a recording is not all that was wished for, in whole sentences; null when it is. */
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
        parts.push('It was ended by its time limit.');
    }
    return parts.length === 0 ? null : parts.join(' ');
}

/** What to do about a failed recording. */
export function advice(failure: Failure): string {
    if (failure.code === 'nothing_recorded') {
        return 'Check that the source is sending, then record again and wait for the first picture before you stop.';
    }
    const then = failure.retryable ? ', then record again' : '';
    switch (failure.blame) {
        case 'caller':
            return `Check the source address: does it open in another player, and does it carry picture or sound?${
                failure.retryable ? ' Then record again.' : ''
            }`;
        case 'provider':
            return `Check that the source or the video platform is up${then || '; ask its operator'}.`;
        case 'destination':
            return `The storage did not take the files. Ask the operator to run ./tapedeck doctor${then}.`;
        case 'us':
            return failure.retryable
                ? 'This is not your doing. Record again; if it comes back, tell the operator.'
                : 'This is not your doing. Tell the operator, with the address of this page.';
    }
}
