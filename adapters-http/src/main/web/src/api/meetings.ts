import { send } from './client.js';

/** A kind of recording that a video platform makes, in the words of the meetings API. */
export type CaptureType = 'cloud' | 'raw-tracks';

/** What is recorded by itself once people are there. */
export type MeetingRecordingType = 'none' | CaptureType | 'both';

export interface NewMeeting {
    readonly room_name: string;
    readonly platform: 'livekit' | 'daily';
    readonly recording_type: MeetingRecordingType;
    readonly title?: string;
}

export function createMeeting(meeting: NewMeeting) {
    return send<{ readonly id: string }>('POST', '/v1/meetings', meeting);
}

/** Starts one kind. While another kind is recorded, it becomes a further take of the same recording. */
export function startMeetingRecording(id: string, type: CaptureType) {
    return send<{ status: 'started' | 'already_active' }>('POST', `/v1/meetings/${encodeURIComponent(id)}/recordings/start`, { type });
}
