import type { Recording } from '../api/types.js';

const words: Readonly<Record<NonNullable<Recording['startedBy']>, string>> = {
    session: 'by itself, as its session asks for it',
    owner: 'by you',
    user: 'by somebody else who is signed in',
    guest: 'by a guest',
};

/** Who had a recording started, as the end of a sentence; null where nobody noted it. Only its owner sees a recording. */
export function startedBy({ startedBy }: Pick<Recording, 'startedBy'>): string | null {
    return startedBy === null ? null : words[startedBy];
}
