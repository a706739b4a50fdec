import { get, send } from './client.js';
import type { ProviderEvent, Providers, Replay, Replayed } from './types.js';

export function findProviders(signal?: AbortSignal) {
    return get<Providers>('/api/admin/providers', {}, signal);
}

export async function providerEvents(state: ProviderEvent['state'] | null, signal?: AbortSignal): Promise<ProviderEvent[]> {
    const query = { state, limit: 100 };
    return (await get<{ providerEvents: ProviderEvent[] }>('/api/admin/provider-events', query, signal)).providerEvents;
}

/** Applies one event again, or all that a provider sent in a range of time. */
export function replayEvents(replay: Replay) {
    return send<Replayed>('POST', '/api/admin/provider-events/replay', replay);
}
