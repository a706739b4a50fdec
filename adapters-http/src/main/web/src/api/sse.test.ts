import { describe, expect, it } from 'vitest';
import { EventStreamParser } from './sse.js';

const read = (...pieces: string[]) => {
    const parser = new EventStreamParser();
    return pieces.flatMap((piece) => parser.push(piece));
};

describe('EventStreamParser', () => {
    it('reads an event with its id and type', () => {
        expect(read('id: 7\nevent: recording.active\ndata: {"a":1}\n\n')).toEqual([
            { id: '7', type: 'recording.active', data: '{"a":1}' },
        ]);
    });

    it('joins several data lines', () => {
        expect(read('data: one\ndata: two\n\n')[0]?.data).toBe('one\ntwo');
    });

    it('calls an event without a type a message', () => {
        expect(read('data: x\n\n')[0]?.type).toBe('message');
    });

    it('waits for the rest of a torn event', () => {
        expect(read('da', 'ta: to', 'rn\n', '\n')).toEqual([{ id: '', type: 'message', data: 'torn' }]);
    });

    it.each(['\n', '\r\n', '\r'])('knows the line break %j', (end) => {
        expect(read(`data: x${end}${end}data: y${end}${end}`, '\n').map((event) => event.data)).toEqual(['x', 'y']);
    });

    it('takes a line break torn in two for one', () => {
        expect(read('data: x\r', '\ndata: y\r', '\n\r', '\n').map((event) => event.data)).toEqual(['x\ny']);
    });

    it('keeps the last id for events that carry none', () => {
        expect(read('id: 3\ndata: x\n\ndata: y\n\n').map((event) => event.id)).toEqual(['3', '3']);
    });

    it('skips comments, unknown fields and events without data', () => {
        expect(read(': alive\n\nretry: 10\nfoo: bar\nevent: e\n\ndata: x\n\n').map((event) => event.type)).toEqual([
            'message',
        ]);
    });

    it('removes one leading blank only', () => {
        expect(read('data:  x\n\n')[0]?.data).toBe(' x');
    });

    it('goes on from the id of an earlier connection', () => {
        expect(new EventStreamParser('7').push('data: x\n\n')[0]?.id).toBe('7');
    });

    it.each([
        ['one line', () => read(`data: ${'x'.repeat(1_000_001)}`)],
        ['many lines', () => read(...Array.from({ length: 1_100 }, () => `data: ${'x'.repeat(1_000)}\n`))],
    ])('refuses an event without end in %s', (_, reading) => expect(reading).toThrow('exceeded'));
});
