import type { components } from './schema.js';

type ProblemBody = components['schemas']['Problem'];

const noAnswer = 'no_answer';

/** A call that did not succeed: a refusal of the server's, or no answer at all. */
export class Problem extends Error {
    readonly status: number;
    readonly code: string;
    readonly requestId: string | null;

    constructor(status: number, code: string, message: string, requestId: string | null = null) {
        super(message);
        this.status = status;
        this.code = code;
        this.requestId = requestId;
    }

    static noAnswer(): Problem {
        return new Problem(0, noAnswer, 'The server does not answer.');
    }

    static async of(response: Response): Promise<Problem> {
        const body = (await response.json().catch(() => ({}))) as Partial<ProblemBody>;
        const message = body.detail || body.title || `The server answered ${response.status}.`;
        return new Problem(response.status, body.code ?? `http_${response.status}`, message, body.requestId ?? null);
    }

    get isNotFound(): boolean {
        return this.status === 404;
    }

    /** What the reader can do about it. */
    get advice(): string {
        return adviceByCode[this.code] ?? adviceByStatus(this.status);
    }
}

const adviceByCode: Readonly<Record<string, string>> = {
    [noAnswer]: 'Check that Tapedeck is running and that you are online, then try again.',
    scope_missing: 'Ask for a token with the admin scope: ./tapedeck token --subject you --admin',
    source_not_allowed: 'Use another address, or ask the operator to allow this one.',
    provider_not_configured: 'Choose another provider, or ask the operator to set this one up.',
    not_playable: 'Try again. If it stays like this, the operator finds the cause with ./tapedeck doctor.',
    not_recordable: 'Give the session a source or a room, or start a new session.',
};

function adviceByStatus(status: number): string {
    if (status === 404) {
        return 'It may have been deleted, or the address is not quite right.';
    }
    if (status === 409 || status === 429 || status >= 500) {
        return 'Wait a moment, then try again. If it stays like this, the operator finds more in the log.';
    }
    return 'Change what is wrong, then try again.';
}

/** Whatever was thrown, as a problem that can be shown. */
export function problemOf(thrown: unknown): Problem {
    if (thrown instanceof Problem) {
        return thrown;
    }
    return new Problem(0, 'page_error', thrown instanceof Error ? thrown.message : String(thrown));
}
