import { expect, it } from 'vitest';
import { steps } from './history.js';

const event = (type: string, second: number) => ({
    number: second,
    type: `recording.${type}` as 'recording.created',
    at: new Date(Date.UTC(2026, 2, 1, 10, 0, second)).toISOString(),
});

it('names each step and the time since the one before', () => {
    const shown = steps([event('created', 0), event('active', 2), event('completed', 42)]);
    expect(shown.map((step) => [step.label, step.after])).toEqual([
        ['Requested', null],
        ['First media received', 'after 2 seconds'],
        ['Completed', 'after 40 seconds'],
    ]);
});

it('shows several additions in a row as one', () => {
    const shown = steps([event('completed', 0), event('media_added', 1), event('media_added', 2), event('updated', 3)]);
    expect(shown.map((step) => step.label)).toEqual(['Completed', 'Files added', 'Details changed']);
});

it('leaves out updates while the recording runs', () => {
    const shown = steps([event('created', 0), event('updated', 0), event('active', 2), event('updated', 3)]);
    expect(shown.map((step) => step.label)).toEqual(['Requested', 'First media received', 'Details changed']);
});
