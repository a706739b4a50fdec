import type { CaptureType, MeetingRecordingType, Recording, Take } from '../api/types.js';
import { providerName } from './provider-name.js';

/** What is recorded by itself once somebody is there, as a choice. */
export const recordingTypes: ReadonlyArray<readonly [MeetingRecordingType, string]> = [
    ['cloud', 'Cloud: one picture and sound of everybody'],
    ['raw-tracks', 'Tracks: everybody apart'],
    ['both', 'Both'],
    ['none', 'Nothing'],
];

const kinds: Readonly<Record<CaptureType, Take['kind']>> = { cloud: 'composite', 'raw-tracks': 'tracks' };

/** The takes of a kind that a platform is at, or has been asked for. */
export function takesOf(type: CaptureType, takes: readonly Take[]): Take[] {
    return takes.filter((take) => take.kind === kinds[type] && (take.state === 'requested' || take.state === 'running'));
}

/** Where one kind stands, in a few words. */
export function kindState(open: readonly Take[], activity: Recording['activity']): string {
    const [take] = open;
    if (activity === 'paused') {
        return 'Paused';
    }
    if (activity === 'reconnecting' && !take) {
        return 'Waits for somebody to return';
    }
    if (!take) {
        return 'Not recorded';
    }
    const platform = providerName(take.provider);
    return open.some(({ state }) => state === 'running') ? `Recorded by ${platform}` : `Asked ${platform} to record`;
}
