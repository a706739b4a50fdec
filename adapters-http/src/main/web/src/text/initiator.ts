import type { Recording } from '../api/types.js';

const words: Readonly<Record<NonNullable<Recording['startedBy']>, string>> = {
    session: 'the session itself',
    owner: 'you',
    user: 'somebody else who is signed in',
    guest: 'a guest',
};

/** Who had a recording started; null where nobody noted it. Only its owner sees a recording. */
export function startedBy({ startedBy }: Pick<Recording, 'startedBy'>): string | null {
    return startedBy === null ? null : words[startedBy];
}
