import { describe, expect, it } from 'vitest';
import { capturesStreams, composes, hosts, providerLabel, roomProviders } from './providers.js';

describe('providers', () => {
    it.each([
        ['livekit', 'LiveKit'],
        ['daily', 'Daily'],
        ['ffmpeg', 'ffmpeg'],
        ['kinescope', 'Kinescope'],
        ['example', 'example'],
        ['constructor', 'constructor'],
    ])('calls %s %s', (name, label) => expect(providerLabel(name)).toBe(label));

    it.each([
        ['ffmpeg', [true, false, false]],
        ['livekit', [false, true, false]],
        ['daily', [false, true, false]],
        ['kinescope', [false, false, true]],
        ['browser', [false, false, false]],
        ['example', [false, false, false]],
    ] as const)('knows what %s can do', (name, abilities) => {
        expect([capturesStreams(name), composes(name), hosts(name)]).toEqual(abilities);
    });

    it('offers rooms of the platforms that have them', () => expect([...roomProviders.keys()]).toEqual(['livekit', 'daily']));

    it.each([
        ['livekit', 'team.sync-1', true],
        ['daily', 'team-sync_1', true],
        ['daily', 'team.sync', false],
        ['livekit', 'team sync', false],
        ['livekit', 'a'.repeat(129), false],
    ])('judges for %s the room name %s', (name, room, isValid) => {
        expect(new RegExp(`^(?:${roomProviders.get(name)?.namePattern})$`, 'v').test(room)).toBe(isValid);
    });
});
