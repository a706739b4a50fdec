import type { Recording } from '../api/types.js';

const labels: Readonly<Record<NonNullable<Recording['startedBy']>, string>> = {
    session: 'automatic recording',
    owner: 'you',
    user: 'another signed-in user',
    guest: 'a guest',
};

/** The initiator of a recording; null when it is not stored. Only its owner sees a recording. */
export function startedBy({ startedBy }: Pick<Recording, 'startedBy'>): string | null {
    return startedBy === null ? null : labels[startedBy];
}
