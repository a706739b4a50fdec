import { describe, expect, it } from 'vitest';
import { jobLabel } from './jobs.js';

describe('jobLabel', () => {
    it.each([
        ['survey', 'Poll providers for runs'],
        ['follow', 'Confirm new segments'],
        ['example', 'example'],
    ])('calls %s %s', (name, label) => expect(jobLabel(name)).toBe(label));
});
