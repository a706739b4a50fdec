import { describe, expect, it } from 'vitest';
import { providerName } from './provider-name.js';

describe('providerName', () => {
    it.each([
        ['livekit', 'LiveKit'],
        ['daily', 'Daily'],
        ['ffmpeg', 'ffmpeg'],
    ] as const)('calls %s %s', (provider, name) => expect(providerName(provider)).toBe(name));
});
