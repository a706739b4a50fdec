import { get, send } from './client.js';
import type { DeadJob, Job, OpenRecording } from './types.js';

export async function jobs(signal?: AbortSignal): Promise<Job[]> {
    return (await get<{ jobs: Job[] }>('/api/admin/jobs', {}, signal)).jobs;
}

export async function deadJobs(signal?: AbortSignal): Promise<DeadJob[]> {
    return (await get<{ deadJobs: DeadJob[] }>('/api/admin/dead-jobs', {}, signal)).deadJobs;
}

export function retryDeadJob(id: string) {
    return send<void>('POST', `/api/admin/dead-jobs/${encodeURIComponent(id)}/retry`);
}

export async function openRecordings(signal?: AbortSignal): Promise<OpenRecording[]> {
    return (await get<{ recordings: OpenRecording[] }>('/api/admin/recordings', {}, signal)).recordings;
}

export function closeRecording(id: string, reason: string) {
    return send<OpenRecording>('POST', `/api/admin/recordings/${encodeURIComponent(id)}/close`, { reason });
}
