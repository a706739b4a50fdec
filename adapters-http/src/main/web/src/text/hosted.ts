import type { Take } from '../api/types.js';

/** Where a recording is kept that is not in our store, as people call the platform; null when it is. */
export function hostOf(takes: readonly Take[]): string | null {
    const isHosted = takes.some(({ kind, provider, state }) => kind === 'upload' && provider === 'kinescope' && state === 'settled');
    return isHosted ? 'Kinescope' : null;
}
