import type { components } from './schema.js';

type ProblemBody = components['schemas']['Problem'];

const noResponse = 'no_response';

/** A request that did not succeed: the server refused it, or did not respond. */
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

    static noResponse(): Problem {
        return new Problem(0, noResponse, 'The server does not respond.');
    }

    static async of(response: Response): Promise<Problem> {
        const body = (await response.json().catch(() => ({}))) as Partial<ProblemBody>;
        const message = body.detail || body.title || `The server responded with ${response.status}.`;
        return new Problem(response.status, body.code ?? `http_${response.status}`, message, body.requestId ?? null);
    }

    get isNotFound(): boolean {
        return this.status === 404;
    }

    /** What the user can do about it. */
    get advice(): string {
        return adviceByCode[this.code] ?? adviceByStatus(this.status);
    }
}

const adviceByCode: Readonly<Record<string, string>> = {
    [noResponse]: 'Check that Tapedeck is running and that you are online, then try again.',
    scope_missing: 'Ask for a token with the admin scope: ./tapedeck token --subject you --admin',
    source_not_allowed: 'Use another address, or ask the operator to allow this one.',
    provider_not_configured: 'Choose another provider, or ask the operator to set this one up.',
    not_playable: 'Try again. If it happens again, the operator finds the cause with ./tapedeck doctor.',
    not_recordable: 'Give the session a source or a room, or start a new session.',
};

function adviceByStatus(status: number): string {
    if (status === 404) {
        return 'It may have been deleted, or the address is wrong.';
    }
    if (status === 409 || status === 429 || status >= 500) {
        return 'Wait a moment, then try again. If it happens again, the operator finds details in the log.';
    }
    return 'Correct the request, then try again.';
}

/** Turns any thrown value into a problem that can be shown. */
export function problemOf(thrown: unknown): Problem {
    if (thrown instanceof Problem) {
        return thrown;
    }
    return new Problem(0, 'page_error', thrown instanceof Error ? thrown.message : String(thrown));
}
