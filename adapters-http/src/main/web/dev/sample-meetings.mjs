// Sample data of video platforms: a meeting that is being recorded, a recorded one, and the health of the providers.
const now = Date.now();
const minute = 60_000;
const iso = (millis) => new Date(millis).toISOString();
const id = (number) => `0198f000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const meetingId = id(904);
export const speakers = ['Mira Holt', 'Jonas', 'Speaker 3', 'Anaïs de la Fontaine-Lindqvist'].map((name, index) => ({ id: id(60 + index), name }));

const talk = [
    [0, 'Shall we look at the new drawings first?'],
    [0, 'They came in last night, and there is one open question in each of them.'],
    [1, 'Yes, please. I have only seen the first two.'],
    [2, 'I can share my screen.'],
    [3, 'Before that: who takes notes today? The last meeting’s decisions are nowhere to be found, and I looked everywhere.'],
    [1, 'I do.'],
    [0, 'Thank you, Jonas. Then the first drawing: the entrance moves to the garden side.'],
    [2, 'That makes the way from the station a little longer.'],
    [2, 'About forty seconds, I walked it.'],
    [0, 'I can live with forty seconds.'],
    [3, 'So can I. Agreed?'],
    [1, 'Agreed.'],
];

/** Lines by speaker, as a transcriber returns them track by track. */
export const lines = talk.map(([speaker, content], index) => ({
    role: speakers[speaker].name, content, timestampMs: 700 + index * 1_900, speakerId: speakers[speaker].id,
}));

const take = (number, kind, state, startedAt, extra = {}) => ({
    id: id(number), kind, subject: null, provider: 'daily', state, requestedAt: iso(startedAt - 2_000), startedAt: iso(startedAt),
    endedAt: null, segments: 0, bytes: 0, durationMs: null, failure: null, ...extra,
});

export const runningTakes = [take(71, 'composite', 'running', now - 4 * minute), take(72, 'tracks', 'running', now - 4 * minute)];
export const settledTakes = [
    take(73, 'composite', 'settled', now - 190 * minute, { segments: 81, bytes: 204_500_000, durationMs: 323_000 }),
    take(74, 'tracks', 'settled', now - 190 * minute, { bytes: 10_400_000, durationMs: 321_400 }),
];

export const people = [
    ['Mira Holt', 6, null], ['Jonas', 5, null], ['Anaïs de la Fontaine-Lindqvist', 5, null], ['Guest', 4, 3], ['Guest', 2, null],
].map(([name, joined, left], index) => ({
    id: id(80 + index), name, joinedAt: iso(now - joined * minute), leftAt: left === null ? null : iso(now - left * minute),
}));

let polls = 0;

/** The number of repairs at Daily rises while the page is open. */
export const providers = () => ({
    providers: [
        { provider: 'livekit', lastEventAt: iso(Date.now() - 40_000), lastPollAt: iso(Date.now() - 9_000), pollError: null, repairs: 0 },
        { provider: 'daily', lastEventAt: iso(now - 26 * 60 * minute), lastPollAt: iso(Date.now() - 12_000), pollError: null, repairs: 7 + Math.floor(polls++ / 2) },
        { provider: 'kinescope', lastEventAt: null, lastPollAt: iso(now - 55 * minute), pollError: 'Kinescope responded with 503.', repairs: 2 },
    ],
    unmatchedRuns: [{ provider: 'daily', jobId: 'b2d6a8f0-32f1-4e0b-9d56-8c1f3f1f7a10', room: 'lunch', startedAt: iso(now - 30 * 60 * minute), foundAt: iso(now - 29 * 60 * minute) }],
});

export const waveform = { points: Array.from({ length: 1000 }, (_, index) => Math.round(40 + 190 * Math.abs(Math.sin(index / 9) * Math.sin(index / 61 + 1) * Math.cos(index / 217)))) };
