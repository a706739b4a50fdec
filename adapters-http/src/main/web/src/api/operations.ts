import { get, send } from './client.js';
import type { DeadJob, Job } from './types.js';

export async function jobs(signal?: AbortSignal): Promise<Job[]> {
    return (await get<{ jobs: Job[] }>('/api/admin/jobs', {}, signal)).jobs;
}

export async function deadJobs(signal?: AbortSignal): Promise<DeadJob[]> {
    return (await get<{ deadJobs: DeadJob[] }>('/api/admin/dead-jobs', {}, signal)).deadJobs;
}

export function retryDeadJob(id: string) {
    return send<void>('POST', `/api/admin/dead-jobs/${encodeURIComponent(id)}/retry`);
}
