export interface ServerEvent {
    readonly id: string;
    readonly type: string;
    readonly data: string;
}

const eventLengthMax = 1_000_000;

/**
 * Reads a text/event-stream piece by piece, as the HTML standard has it. `push` answers the events that the piece
 * completed; what is unfinished waits for the next piece.
 */
export class EventStreamParser {
    lastEventId = '';
    private rest = '';
    private type = '';
    private data: string[] = [];
    private atStart = true;

    push(piece: string): ServerEvent[] {
        this.rest += this.atStart ? piece.replace(/^\uFEFF/, '') : piece;
        this.atStart &&= piece === '';
        // A carriage return at the very end may be the first half of a line break.
        const whole = this.rest.endsWith('\r') ? this.rest.length - 1 : this.rest.length;
        const lines = this.rest.slice(0, whole).split(/\r\n|\n|\r/);
        this.rest = (lines.pop() ?? '') + this.rest.slice(whole);
        if (this.rest.length > eventLengthMax) {
            throw new Error('an event is longer than the page accepts');
        }
        return lines.flatMap((line) => this.read(line));
    }

    private read(line: string): ServerEvent[] {
        if (line === '') {
            return this.finish();
        }
        const colon = line.indexOf(':');
        const field = colon < 0 ? line : line.slice(0, colon);
        const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
        if (field === 'data') {
            this.data.push(value);
        } else if (field === 'event') {
            this.type = value;
        } else if (field === 'id' && !value.includes('\0')) {
            this.lastEventId = value;
        }
        return [];
    }

    private finish(): ServerEvent[] {
        const { data, type } = this;
        this.data = [];
        this.type = '';
        return data.length === 0 ? [] : [{ id: this.lastEventId, type: type || 'message', data: data.join('\n') }];
    }
}
