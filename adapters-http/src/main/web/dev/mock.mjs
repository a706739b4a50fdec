// A mock server for viewing the built page: node dev/mock.mjs [port]. Keeps everything in memory. Options by
// environment: MOCK_EMPTY=1 starts without data, MOCK_TOKEN=x requires that token.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clip, makeClip, playlist } from './clip.mjs';
import { sendFile, sendRange } from './mock-files.mjs';
import * as meetings from './sample-meetings.mjs';
import * as sample from './sample.mjs';

const port = Number(process.argv[2] ?? 8099);
const page = fileURLToPath(new URL('../../../../target/classes/dev/tapedeck/adapters/http/page/web', import.meta.url));
const recordings = process.env.MOCK_EMPTY ? [] : sample.recordings;
const sessions = process.env.MOCK_EMPTY ? [] : sample.sessions;
const requests = new Map();
const streams = new Set();
let position = 0;

makeClip();

const json = (response, status, body) => response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' }).end(body === undefined ? undefined : JSON.stringify(body));
const problem = (response, status, code, detail) => json(response, status, { type: 'about:blank', title: code, status, detail, code, requestId: 'req-7f3a' });
const missing = (response) => problem(response, 404, 'not_found', 'There is nothing here.');
const sendOrMiss = (response, path) => sendFile(response, path) || missing(response);

function shown(one) {
    const { hasMedia, hasThumbnail = true, transcript, takes, speakers, ago, ...rest } = one;
    const base = `http://127.0.0.1:${port}/play/${one.id}`;
    return { ...rest, playbackUrl: hasMedia ? `${base}/index.m3u8` : null, thumbnailUrl: hasMedia && hasThumbnail ? `${base}/thumbnail.jpg` : null };
}

const detail = (one) => ({ ...shown(one), transcript: one.transcript, takes: sample.takesOf(one) });

function announce(one, type) {
    const event = { recordingId: one.id, sessionId: one.sessionId, type, at: new Date().toISOString(), number: 1, position: ++position };
    streams.forEach((stream) => stream.write(`id: ${position}\nevent: ${type}\ndata: ${JSON.stringify(event)}\n\n`));
}

function change(one, to, type) {
    Object.assign(one, to);
    announce(one, type);
}

function start(body) {
    const createdAt = new Date().toISOString();
    const one = { ...sample.recordings[1], id: crypto.randomUUID(), title: body.title ?? 'Stream of now', createdAt, status: 'starting', startedAt: null, transcript: [], sessionId: body.sessionId ?? null, hasMedia: false };
    recordings.unshift(one);
    announce(one, 'recording.created');
    setTimeout(() => change(one, { status: 'active', startedAt: new Date().toISOString(), hasMedia: true }, 'recording.active'), 1500);
    return one;
}

function stop(one) {
    sessions.filter((session) => session.recordingId === one.id).forEach((session) => (session.recordingId = null));
    change(one, { status: 'processing', endedAt: new Date().toISOString() }, 'recording.processing');
    setTimeout(() => change(one, { status: 'completed', durationMs: 24_000, durationSeconds: 24, fileSizeBytes: 7_400_000 }, 'recording.completed'), 1500);
}

function list(query) {
    const from = Number(query.get('cursor') ?? 0);
    const size = Number(query.get('pageSize') ?? 20);
    const all = recordings.filter((one) => ['status', 'sessionId'].every((name) => !query.get(name) || one[name] === query.get(name)) && (!query.get('type') || one.recordingType === query.get('type')));
    return { recordings: all.slice(from, from + size).map(shown), total: all.length, page: 1, pageSize: size, nextCursor: from + size < all.length ? String(from + size) : null };
}

function search(words) {
    const has = (text) => text.toLowerCase().includes(words.toLowerCase());
    return recordings.flatMap((one) => [
        ...(has(one.title) ? [{ recordingId: one.id, title: one.title, field: 'title', snippet: one.title, timestampMs: null, recordedAt: one.createdAt }] : []),
        ...one.transcript.filter((line) => has(line.content)).map((line) => ({ recordingId: one.id, title: one.title, field: 'message', snippet: line.content, timestampMs: line.timestampMs, recordedAt: one.createdAt })),
    ]);
}

const captions = (one) => `WEBVTT\n\n${one.transcript.map((line, index) => {
    const time = (millis) => new Date(millis).toISOString().slice(11, 23);
    return `${time(line.timestampMs)} --> ${time(one.transcript[index + 1]?.timestampMs ?? line.timestampMs + 5000)}\n${line.content}\n`;
}).join('\n')}`;

function play(response, one, file) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (file === 'index.m3u8') {
        const isLive = one.status === 'active';
        return response.writeHead(200, { 'Content-Type': 'application/vnd.apple.mpegurl' }).end(playlist(isLive, Date.now() - Date.parse(one.startedAt)));
    }
    if (file === 'captions.vtt') {
        return response.writeHead(200, { 'Content-Type': 'text/vtt' }).end(captions(one));
    }
    return prepared(response, one.id + file, /mp4|m4a/.test(file) ? 2 : 0) && sendOrMiss(response, join(clip, file));
}

/** Whether it was requested often enough; otherwise responds that it is being prepared. */
function prepared(response, what, timesToWait) {
    const times = requests.get(what) ?? 0;
    requests.set(what, times + 1);
    if (times >= timesToWait) {
        return true;
    }
    response.setHeader('Retry-After', '2');
    problem(response, 503, 'preparing', 'The file is being made.');
    return false;
}

/** The waveform, speakers and mixes of tracks. */
function tracksRoute(response, one, action, speaker, body, query) {
    if (action === 'waveform') {
        return json(response, 200, meetings.waveform);
    }
    if (action === 'speakers') {
        one.speakers.find((candidate) => candidate.id === speaker).name = body.name;
        one.transcript.filter((line) => line.speakerId === speaker).forEach((line) => (line.role = body.name));
        return json(response, 204);
    }
    const who = query.get('speakers') ?? '';
    return prepared(response, one.id + who, who ? 2 : 0) && response.writeHead(307, { Location: `/mix.m4a?of=${who}` }).end();
}

async function bodyOf(request) {
    const pieces = [];
    for await (const piece of request) {
        pieces.push(piece);
    }
    return pieces.length === 0 ? {} : JSON.parse(Buffer.concat(pieces).toString() || '{}');
}

function sendEvents(request, response) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(': hello\n\n');
    streams.add(response);
    const beat = setInterval(() => response.write(': alive\n\n'), 15_000);
    request.on('close', () => (clearInterval(beat), streams.delete(response)));
}

function recordingRoute(response, method, one, action, body) {
    if (action === 'stop') {
        stop(one);
    } else if (action === 'pause' || action === 'resume') {
        change(one, { activity: action === 'pause' ? 'paused' : 'recording' }, 'recording.updated');
    } else if (action === 'history') {
        return json(response, 200, { events: sample.historyOf(one) });
    } else if (action === 'transcript') {
        return json(response, 200, { status: 'done', title: one.title, language: 'en', transcript: one.transcript, speakers: one.speakers });
    } else if (action === 'playback') {
        return json(response, 200, { url: shown(one).playbackUrl, expiresAt: new Date(Date.now() + 43_200_000).toISOString(), download: true });
    } else if (method === 'PATCH') {
        change(one, body, 'recording.updated');
    } else if (method === 'DELETE') {
        recordings.splice(recordings.indexOf(one), 1);
        announce(one, 'recording.deleted');
        return json(response, 204);
    }
    return json(response, 200, detail(one));
}

function sessionRoute(response, method, one, action, body) {
    if (action === 'participants') {
        return json(response, 200, { participants: one.status === 'created' ? [] : one.roomName && one.status === 'live' ? meetings.people : sample.participants });
    }
    if (action === 'messages') {
        const open = recordings.find((recording) => recording.id === one.recordingId);
        open?.transcript.push({ role: body.role, content: body.content, timestampMs: Date.now() - Date.parse(open.startedAt) });
        return json(response, 201, { ...body, id: crypto.randomUUID(), sessionId: one.id, createdAt: new Date().toISOString() });
    }
    if (action === 'end') {
        one.status = 'ended';
    }
    return json(response, method === 'DELETE' ? 204 : 200, method === 'DELETE' ? undefined : Object.assign(one, body));
}

const openOf = ({ id, title, status, activity, partial, createdAt, updatedAt }) => ({
    id, title, status, activity, partial, createdAt, updatedAt, deleted: false, openTakes: 1, closeReason: null,
});

function openRecordings(response, id, body) {
    if (!id) {
        return json(response, 200, { recordings: recordings.filter(({ status }) => ['starting', 'active', 'processing'].includes(status)).map(openOf) });
    }
    const one = recordings.find((candidate) => candidate.id === id);
    Object.assign(one, { status: 'completed', partial: true });
    return json(response, 200, { ...openOf(one), closeReason: body.reason });
}

function adminRoute(response, key, id, state, body) {
    if (key === 'recordings') {
        return openRecordings(response, id, body);
    }
    if (key === 'providers') {
        return json(response, 200, meetings.providers());
    }
    const providerEvents = sample.providerEvents.filter((event) => !state || event.state === state);
    return json(response, 200, { jobs: sample.jobs, deadJobs: sample.deadJobs, providerEvents, replayed: body.eventId ? 1 : 3, more: false });
}

function meetingRoute(response, key, body) {
    if (!key) {
        sessions.unshift({ ...sample.sessions.at(-1), id: crypto.randomUUID(), title: body.title ?? body.room_name, roomName: body.room_name, provider: body.platform, status: 'live' });
        return json(response, 201, { id: sessions[0].id });
    }
    const session = sessions.find((candidate) => candidate.id === key);
    const one = recordings.find((candidate) => candidate.id === session.recordingId) ?? start({ title: session.title, sessionId: key });
    session.recordingId = one.id;
    const kind = body.type === 'cloud' ? 'composite' : 'tracks';
    one.takes = [...one.takes, ...meetings.runningTakes.filter((take) => take.kind === kind)];
    return json(response, 200, { status: 'started', instanceId: one.id, instance_id: one.id });
}

async function api(request, response, url) {
    const [, , area, key, action, part] = url.pathname.split('/');
    const body = await bodyOf(request);
    const { method } = request;
    const wanted = process.env.MOCK_TOKEN;
    if (wanted && request.headers.authorization !== `Bearer ${wanted}`) {
        return problem(response, 401, 'token_missing', 'This needs a token.');
    }
    if (area === 'events') {
        return sendEvents(request, response);
    }
    if (area === 'me') {
        return json(response, 200, { id: crypto.randomUUID(), scopes: ['admin'] });
    }
    if (area === 'search') {
        return json(response, 200, { hits: search(url.searchParams.get('q')) });
    }
    if (area === 'admin') {
        return adminRoute(response, key, action, url.searchParams.get('state'), body);
    }
    if (area === 'meetings') {
        return meetingRoute(response, key, body);
    }
    if (area === 'recordings' && !key) {
        if (method === 'GET') {
            return json(response, 200, list(url.searchParams));
        }
        return body.source?.url.startsWith('ftp') ? problem(response, 422, 'source_not_allowed', 'ftp addresses cannot be recorded.') : json(response, 201, shown(start(body)));
    }
    if (area === 'sessions' && !key) {
        if (method === 'POST') {
            sessions.unshift({ ...sample.sessions[0], ...body, id: crypto.randomUUID(), createdAt: new Date().toISOString(), recordingId: null });
        }
        return json(response, method === 'POST' ? 201 : 200, method === 'POST' ? sessions[0] : { sessions, total: sessions.length, page: 1, pageSize: 20 });
    }
    const one = (area === 'recordings' ? recordings : sessions).find((candidate) => candidate.id === key);
    if (!one) {
        return missing(response);
    }
    if (['waveform', 'speakers', 'mix'].includes(action)) {
        return one.speakers ? tracksRoute(response, one, action, part, body, url.searchParams) : missing(response);
    }
    return (area === 'recordings' ? recordingRoute : sessionRoute)(response, method, one, action, body);
}

createServer((request, response) => {
    const url = new URL(request.url, `http://127.0.0.1:${port}`);
    const [, area, token, file] = url.pathname.split('/');
    if (area === 'api' || area === 'v1') {
        return api(request, response, url).catch((error) => problem(response, 400, 'bad_request', error.message));
    }
    if (area === 'mix.m4a') {
        return sendRange(request, response, readFileSync(join(clip, 'audio.m4a')));
    }
    if (area === 'play') {
        const one = recordings.find((candidate) => candidate.id === token);
        return one ? play(response, one, file) : missing(response);
    }
    const path = join(page, normalize(url.pathname));
    return sendOrMiss(response, existsSync(path) && statSync(path).isFile() ? path : join(page, 'index.html'));
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));
