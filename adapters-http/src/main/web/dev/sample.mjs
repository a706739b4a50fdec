// Sample data for viewing the page without a server.
import * as meetings from './sample-meetings.mjs';

const now = Date.now();
const minute = 60_000;
const iso = (millis) => new Date(millis).toISOString();
const id = (number) => `0198f000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const spoken = [
    ['assistant', 'Good morning, and welcome to the weekly review.'],
    ['user', 'Good morning! Before we begin: the new capture engine is running on all three nodes since yesterday.'],
    ['assistant', 'How did the first night go?'],
    ['user', 'Quiet. Two sources were restarted by their owners, and both recordings came back as one, joined in the middle.'],
    ['Mira', 'I looked at the storage numbers. We are at 62 percent of what we planned for this quarter.'],
    ['user', 'Then we can keep the high quality setting for rooms.'],
    ['Mira', 'Yes. I would still lower it for the hallway camera, nobody needs that in high quality.'],
    ['assistant', 'Noted: hallway camera to medium quality. Anything about the search?'],
    ['user', 'People like that a hit jumps to the very second. Some asked whether it finds words across two lines.'],
    ['assistant', 'It does not yet. Let us collect such wishes and decide at the end of the month.'],
    ['Mira', 'One more thing: the capture of the town hall ended at its time limit. We should raise it before the next one.'],
    ['user', 'I will do that today.'],
    ['assistant', 'Thank you all. Same time next week.'],
];

const transcriptOf = (gap) => spoken.map(([role, content], index) => ({ role, content, timestampMs: 800 + index * gap }));

function recording(number, title, status, extra = {}) {
    const createdAt = now - (extra.ago ?? number * 47 * minute);
    const isOver = status === 'completed';
    const durationMs = isOver ? (extra.durationMs ?? 24_000) : null;
    return {
        id: id(number), sessionId: null, sceneId: null, projectId: null, title, description: null, recordingType: 'stream',
        quality: 'high', status, activity: 'recording', partial: false, truncated: false, missingMs: 0, failure: null,
        durationSeconds: durationMs && Math.floor(durationMs / 1000), durationMs,
        fileSizeBytes: isOver ? Math.round(durationMs * 310) : null, mimeType: isOver ? 'application/vnd.apple.mpegurl' : null,
        metadata: {}, tags: [], startedBy: 'owner', createdAt: iso(createdAt), updatedAt: iso(createdAt),
        startedAt: status === 'starting' || status === 'failed' ? null : iso(createdAt + 1_900),
        endedAt: isOver ? iso(createdAt + 1_900 + durationMs) : null,
        playbackUrl: null, thumbnailUrl: null, transcript: [], takes: [], hasMedia: isOver || status === 'active', ...extra,
    };
}

const failure = (code, blame, message) => ({ code, blame, retryable: true, message });

export const recordings = [
    recording(1, 'Front door camera', 'active', { ago: 64_000, transcript: transcriptOf(1700).slice(0, 5), sessionId: id(901) }),
    recording(2, 'Loading dock, night shift', 'starting', { ago: 2_000 }),
    recording(3, 'Interview with the new neighbours about the garden', 'processing', { ago: 5 * minute, hasMedia: false }),
    recording(4, 'Weekly review', 'completed', { transcript: transcriptOf(1700), recordingType: 'room', tags: ['weekly', 'team'], sessionId: id(902) }),
    recording(5, 'Town hall', 'completed', { truncated: true, durationMs: 7_205_000, recordingType: 'room' }),
    recording(6, 'Rooftop camera', 'failed', {
        failure: failure('source_unreachable', 'caller', 'Nothing answers at rtsp://roof.local:8554/main. The connection was refused.'),
    }),
    recording(7, 'Server room', 'completed', { partial: true, missingMs: 4_200, transcript: transcriptOf(1700).slice(0, 4) }),
    recording(8, 'Podcast, episode 12: why every tape needs a label that somebody can still read in ten years', 'completed', {
        recordingType: 'audio', durationMs: 3_723_000, hasThumbnail: false,
    }),
    recording(9, 'Slides of the spring talk', 'completed', { recordingType: 'slides', durationMs: 1_805_000 }),
    recording(10, 'Test of the bucket', 'failed', {
        failure: failure('storage_unavailable', 'destination', 'The object store refused the files: access denied.'),
    }),
    recording(50, 'Design review', 'completed', {
        recordingType: 'room', durationMs: 323_000, ago: 190 * minute, sessionId: meetings.meetingId, transcript: meetings.lines,
        takes: meetings.settledTakes, speakers: meetings.speakers,
    }),
    recording(51, 'Design review, second part', 'active', {
        recordingType: 'room', ago: 4 * minute, sessionId: meetings.meetingId, takes: meetings.runningTakes,
    }),
    ...Array.from({ length: 23 }, (_, index) =>
        recording(11 + index, `Hallway camera ${23 - index}`, 'completed', { ago: (index + 2) * 22 * 60 * minute, durationMs: 600_000 + index * 61_000 }),
    ),
];

export const sessions = [
    session(901, 'Front door', 'live', { source: { url: 'rtsp://door.local/stream' }, recordingId: id(1) }),
    session(902, 'Weekly review', 'ended', { roomName: 'weekly-review', provider: 'livekit' }),
    session(904, 'Design review', 'live', { roomName: 'design-review', provider: 'daily', recordingId: id(51) }),
    session(903, 'Support line', 'created', { roomName: 'support', provider: 'daily', recordingEnabled: false }),
];

function session(number, title, status, extra) {
    return {
        id: id(number), title, provider: 'ffmpeg', roomName: null, source: null, recordingEnabled: true, projectId: null, status,
        createdAt: iso(now - (number - 900) * 31 * minute), startedAt: status === 'created' ? null : iso(now - 30 * minute),
        endedAt: status === 'ended' ? iso(now - 10 * minute) : null, recordingId: null, ...extra,
    };
}

export const participants = [
    { id: id(951), name: 'Mira', joinedAt: iso(now - 6 * minute), leftAt: null },
    { id: id(952), name: 'Jonas', joinedAt: iso(now - 2 * minute), leftAt: null },
    { id: id(953), name: 'Guest', joinedAt: iso(now - 9 * minute), leftAt: iso(now - 3 * minute) },
];

export const jobs = [
    { name: 'pictures', subject: id(3), runAt: iso(now), running: true, failures: 0 },
    { name: 'transcribe', subject: id(3), runAt: iso(now + 4_000), running: false, failures: 2 },
    { name: 'follow', subject: '', runAt: iso(now + 5_000), running: false, failures: 0 },
    { name: 'reconcile', subject: '', runAt: iso(now + 11_000), running: false, failures: 0 },
    { name: 'survey', subject: '', runAt: iso(now + 14_000), running: false, failures: 0 },
    { name: 'rooms', subject: '', runAt: iso(now + 14_000), running: false, failures: 0 },
];

export const deadJobs = [
    { id: id(971), name: 'pictures', subject: id(8), attempts: 5, reason: 'The recording has no video to take a thumbnail from.', failedAt: iso(now - 63 * minute) },
];

export const providerEvents = [
    { provider: 'livekit', eventId: 'EV_1', type: 'egress_ended', state: 'handled', attempts: 1, error: null, receivedAt: iso(now - 9 * minute), handledAt: iso(now - 9 * minute) },
    { provider: 'daily', eventId: 'EV_2', type: 'recording.error', state: 'failed', attempts: 4, error: 'No recording with this instance id.', receivedAt: iso(now - 55 * minute), handledAt: null },
    { provider: 'kinescope', eventId: 'EV_3', type: 'video.updated', state: 'ignored', attempts: 1, error: null, receivedAt: iso(now - 80 * minute), handledAt: null },
];

export function historyOf(one) {
    const types = { starting: ['created'], active: ['created', 'active'], processing: ['created', 'active', 'stop_asked', 'processing'], failed: ['created', 'failed'] };
    const names = types[one.status] ?? ['created', 'active', 'stop_asked', 'processing', 'completed', 'media_added', 'media_added'];
    return names.map((name, index) => ({ number: index + 1, type: `recording.${name}`, at: iso(Date.parse(one.createdAt) + index * 1_900 + (index > 1 ? 24_000 : 0)) }));
}

export function takesOf(one) {
    if (one.takes.length > 0) {
        return one.takes;
    }
    const state = { starting: 'requested', active: 'running', processing: 'ended', failed: 'failed' }[one.status] ?? 'settled';
    return [{ id: id(one.id.slice(-3) * 1 + 5000), kind: 'composite', subject: null, provider: one.recordingType === 'room' ? 'livekit' : 'ffmpeg', state, requestedAt: one.createdAt, startedAt: one.startedAt, endedAt: one.endedAt, segments: state === 'failed' ? 0 : 7, bytes: state === 'failed' ? 0 : 7_400_000, durationMs: one.durationMs, failure: one.failure }];
}
