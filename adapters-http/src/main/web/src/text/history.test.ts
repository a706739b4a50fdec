import { expect, it } from 'vitest';
import { steps } from './history.js';

const event = (type: string, second: number) => ({
    number: second,
    type: `recording.${type}` as 'recording.created',
    at: new Date(Date.UTC(2026, 2, 1, 10, 0, second)).toISOString(),
});

it('names each step and the time since the one before', () => {
    const told = steps([event('created', 0), event('active', 2), event('completed', 42)]);
    expect(told.map((step) => [step.what, step.after])).toEqual([
        ['Asked for', null],
        ['First picture or sound arrived', 'after 2 seconds'],
        ['Completed', 'after 40 seconds'],
    ]);
});

it('tells several additions in a row once', () => {
    const told = steps([event('completed', 0), event('media_added', 1), event('media_added', 2), event('updated', 3)]);
    expect(told.map((step) => step.what)).toEqual(['Completed', 'Files added', 'Details changed']);
});

it('leaves out what the server notes while the recording goes on', () => {
    const told = steps([event('created', 0), event('updated', 0), event('active', 2), event('updated', 3)]);
    expect(told.map((step) => step.what)).toEqual(['Asked for', 'First picture or sound arrived', 'Details changed']);
});
