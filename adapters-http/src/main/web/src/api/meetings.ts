import { send } from './client.js';
import type { CaptureType, Meeting, NewMeeting, StartedCapture } from './types.js';

export function createMeeting(meeting: NewMeeting) {
    return send<Meeting>('POST', '/v1/meetings', meeting);
}

/** Starts one kind. While another kind is recorded, it becomes a further take of the same recording. */
export function startMeetingRecording(id: string, type: CaptureType) {
    return send<StartedCapture>('POST', `/v1/meetings/${encodeURIComponent(id)}/recordings/start`, { type });
}
