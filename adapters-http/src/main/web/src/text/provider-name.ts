import type { Take } from '../api/types.js';

const names: Readonly<Record<Take['provider'], string>> = {
    ffmpeg: 'ffmpeg',
    livekit: 'LiveKit',
    daily: 'Daily',
    kinescope: 'Kinescope',
    browser: 'the browser',
};

/** What people call what records. */
export function providerName(provider: Take['provider']): string {
    return names[provider];
}
