import { createParser, type EventSourceMessage } from 'eventsource-parser';

export interface ServerEvent {
    /** The event's own id, or that of the last event that had one. */
    readonly id: string;
    readonly type: string;
    readonly data: string;
}

const eventLengthMax = 1_000_000;

/** Parses a text/event-stream chunk by chunk. An unfinished event waits for the next chunk. */
export class EventStreamParser {
    private completed: ServerEvent[] = [];
    private readonly parser = createParser({
        maxBufferSize: eventLengthMax,
        onEvent: (message) => this.complete(message),
        onError: (error) => {
            // The HTML standard requires that unknown fields are ignored; an event that never ends is an error.
            if (error.type === 'max-buffer-size-exceeded') {
                throw error;
            }
        },
    });

    constructor(private lastEventId = '') {}

    /** The events that the chunk completes. Throws when an event is longer than a million characters. */
    push(chunk: string): ServerEvent[] {
        this.completed = [];
        this.parser.feed(chunk);
        return this.completed;
    }

    private complete({ id, event, data }: EventSourceMessage): void {
        this.lastEventId = id ?? this.lastEventId;
        this.completed.push({ id: this.lastEventId, type: event ?? 'message', data });
    }
}
