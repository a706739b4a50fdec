import { get, send } from './client.js';
import type { Participant, Session, SessionList } from './types.js';

export interface NewSession {
    readonly title?: string;
    readonly provider?: string;
    readonly roomName?: string;
    readonly source?: { readonly url: string };
    readonly recordingEnabled: boolean;
}

export function listSessions(page: number, signal?: AbortSignal) {
    return get<SessionList>('/api/sessions', { page, pageSize: 20 }, signal);
}

export function findSession(id: string, signal?: AbortSignal) {
    return get<Session>(at(id), {}, signal);
}

export function createSession(session: NewSession) {
    return send<Session>('POST', '/api/sessions', session);
}

export function updateSession(id: string, change: { title?: string; recordingEnabled?: boolean }) {
    return send<Session>('PATCH', at(id), change);
}

export function endSession(id: string) {
    return send<Session>('POST', `${at(id)}/end`);
}

export function deleteSession(id: string) {
    return send<void>('DELETE', at(id));
}

export function postMessage(id: string, role: string, content: string) {
    return send<void>('POST', `${at(id)}/messages`, { role, content });
}

export async function participants(id: string, signal?: AbortSignal): Promise<Participant[]> {
    return (await get<{ participants: Participant[] }>(`${at(id)}/participants`, {}, signal)).participants;
}

function at(id: string): string {
    return `/api/sessions/${encodeURIComponent(id)}`;
}
