import { describe, expect, it } from 'vitest';
import { shortId } from './short-id.js';

describe('shortId', () => {
    it.each([
        ['EV_2b282a9f89ae', 'EV_2b282a9f89ae'],
        ['sha256-021fb596db81e6d02bf3d2586ee3981f', 'sha256-021fb596db81…'],
        ['sha256-of-something-else', 'sha256-of-something-else'],
    ])('shows %s as %s', (id, shown) => expect(shortId(id)).toBe(shown));
});
