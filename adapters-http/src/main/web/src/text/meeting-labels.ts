import type { CaptureType, MeetingRecordingType, Recording, Take } from '../api/types.js';
import { providerLabel } from './providers.js';

/** The choices for automatic recording. */
export const recordingTypes: ReadonlyArray<readonly [MeetingRecordingType, string]> = [
    ['cloud', 'Cloud: one video of all participants'],
    ['raw-tracks', 'Tracks: one file per participant'],
    ['both', 'Both'],
    ['none', 'Nothing'],
];

const kinds: Readonly<Record<CaptureType, Take['kind']>> = { cloud: 'composite', 'raw-tracks': 'tracks' };

/** The takes of a kind that run, or were requested. */
export function takesOf(type: CaptureType, takes: readonly Take[]): Take[] {
    return takes.filter((take) => take.kind === kinds[type] && (take.state === 'requested' || take.state === 'running'));
}

/** The state of one kind, in a few words. */
export function kindState(open: readonly Take[], activity: Recording['activity']): string {
    const [take] = open;
    if (activity === 'paused') {
        return 'Paused';
    }
    if (activity === 'reconnecting' && !take) {
        return 'Waiting for participants to return';
    }
    if (!take) {
        return 'Not recorded';
    }
    const provider = providerLabel(take.provider);
    return open.some(({ state }) => state === 'running') ? `${provider} is recording` : `${provider} is starting`;
}
