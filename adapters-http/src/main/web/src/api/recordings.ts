import { get, send } from './client.js';
import type {
    HistoryEvent,
    Playback,
    Recording,
    RecordingDetail,
    RecordingList,
    RecordingStatus,
    RecordingType,
    SearchHit,
} from './types.js';

export interface RecordingFilter {
    readonly status?: RecordingStatus | null;
    readonly type?: RecordingType | null;
    readonly sessionId?: string | null;
}

const pageSize = 24;

export function listRecordings(filter: RecordingFilter, cursor: string | null, signal?: AbortSignal) {
    return get<RecordingList>('/api/recordings', { ...filter, pageSize, cursor }, signal);
}

export function findRecording(id: string, signal?: AbortSignal) {
    return get<RecordingDetail>(at(id), {}, signal);
}

export function startRecording(url: string, title: string) {
    return send<Recording>('POST', '/api/recordings', { source: { url }, ...(title ? { title } : {}) });
}

export function recordSession(sessionId: string) {
    return send<Recording>('POST', '/api/recordings', { sessionId });
}

export function stopRecording(id: string) {
    return send<Recording>('POST', `${at(id)}/stop`);
}

export function pauseRecording(id: string) {
    return send<Recording>('POST', `${at(id)}/pause`);
}

export function resumeRecording(id: string) {
    return send<Recording>('POST', `${at(id)}/resume`);
}

export function retitleRecording(id: string, title: string) {
    return send<Recording>('PATCH', at(id), { title });
}

export function deleteRecording(id: string) {
    return send<void>('DELETE', at(id));
}

export function findPlayback(id: string) {
    return get<Playback>(`${at(id)}/playback`);
}

export async function history(id: string, signal?: AbortSignal): Promise<HistoryEvent[]> {
    return (await get<{ events: HistoryEvent[] }>(`${at(id)}/history`, {}, signal)).events;
}

export async function search(query: string, signal?: AbortSignal): Promise<SearchHit[]> {
    return (await get<{ hits: SearchHit[] }>('/api/search', { q: query, limit: 50 }, signal)).hits;
}

function at(id: string): string {
    return `/api/recordings/${encodeURIComponent(id)}`;
}
