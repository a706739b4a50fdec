import { headersOf, get, send } from './client.js';
import type { TranscriptLine } from './types.js';

/** A person who speaks in a recording. */
export interface Speaker {
    readonly id: string;
    readonly name: string;
}

/** A line, and its speaker if known. */
export type SpokenLine = TranscriptLine & { readonly speakerId?: string | null };

/** The status of the transcription; `unavailable` when the server has no transcriber. */
export type TranscriptStatus = 'none' | 'pending' | 'done' | 'failed' | 'unavailable';

export interface Speech {
    readonly status?: TranscriptStatus;
    readonly title?: string | null;
    readonly language?: string | null;
    readonly speakers?: readonly Speaker[];
    readonly transcript: readonly SpokenLine[];
}

/** The loudness of a recording over its length, each part from 0 to 255. */
export interface Waveform {
    readonly points: readonly number[];
}

export function findSpeech(recordingId: string, signal?: AbortSignal) {
    return get<Speech>(`${at(recordingId)}/transcript`, {}, signal);
}

export function renameSpeaker(recordingId: string, speakerId: string, name: string) {
    return send<void>('PATCH', `${at(recordingId)}/speakers/${encodeURIComponent(speakerId)}`, { name });
}

/** Requests the waveform. The response may say that it is being prepared. */
export function requestWaveform(recordingId: string, signal: AbortSignal): Promise<Response> {
    return fetch(`${at(recordingId)}/waveform`, { headers: headersOf({ Accept: 'application/json' }), signal });
}

/** Requests the mix of some speakers (none for all). The response redirects to it, or says that it is being prepared. */
export function requestMix(recordingId: string, speakers: readonly string[], signal: AbortSignal): Promise<Response> {
    const query = speakers.length === 0 ? '' : `?${new URLSearchParams({ speakers: speakers.join(',') })}`;
    return fetch(`${at(recordingId)}/mix${query}`, { headers: headersOf(), signal });
}

function at(recordingId: string): string {
    return `/api/recordings/${encodeURIComponent(recordingId)}`;
}
