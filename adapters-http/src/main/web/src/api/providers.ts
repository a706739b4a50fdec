import { get, send } from './client.js';
import type { ProviderEvent } from './types.js';

export type Provider = ProviderEvent['provider'];
export type ProviderEventState = ProviderEvent['state'];

/** How well a platform is heard. */
export interface ProviderHealth {
    readonly provider: Provider;
    readonly lastEventAt: string | null;
    readonly lastPollAt: string | null;
    readonly pollError: string | null;
    readonly repairs: number;
}

/** A finished run on our account that belongs to no recording of ours. */
export interface UnmatchedRun {
    readonly provider: Provider;
    readonly jobId: string;
    readonly room: string | null;
    readonly startedAt: string | null;
    readonly foundAt: string;
}

export interface Providers {
    readonly providers: readonly ProviderHealth[];
    readonly unmatchedRuns: readonly UnmatchedRun[];
}

/** One event by its name, or all that a provider sent in a time. */
export type Replay =
    | { readonly provider: Provider; readonly eventId: string }
    | { readonly provider: Provider; readonly from: string; readonly to: string };

export function findProviders(signal?: AbortSignal) {
    return get<Providers>('/api/admin/providers', {}, signal);
}

export async function providerEvents(state: ProviderEventState | null, signal?: AbortSignal): Promise<ProviderEvent[]> {
    const query = { state, limit: 100 };
    return (await get<{ providerEvents: ProviderEvent[] }>('/api/admin/provider-events', query, signal)).providerEvents;
}

/** How many were applied again, and whether the time may hold more than were. */
export interface Replayed {
    readonly replayed: number;
    readonly more: boolean;
}

export function replayEvents(replay: Replay) {
    return send<Replayed>('POST', '/api/admin/provider-events/replay', replay);
}
