import { Problem } from './problem.js';
import { noteServerTime } from './server-time.js';
import { storedToken } from './token.js';

const responseMillisMax = 20_000;

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** Dispatched on the window when the server requires a valid token. */
export const unauthorized = 'tapedeck:unauthorized';

export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    return call<T>('GET', path + queryOf(query), undefined, signal);
}

/** Sends a change, with an idempotency key: repeated after a lost response, it is not carried out twice. */
export function send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T> {
    return call<T>(method, path, body);
}

export function headersOf(extra: Readonly<Record<string, string>> = {}): Headers {
    const headers = new Headers(extra);
    const token = storedToken();
    if (token) {
        headers.set('Authorization', `Bearer ${token}`);
    }
    return headers;
}

async function call<T>(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<T> {
    const response = await request(method, path, body, signal);
    noteServerTime(response.headers.get('Date'));
    if (response.status === 401) {
        dispatchEvent(new Event(unauthorized));
    }
    if (!response.ok) {
        throw await Problem.of(response);
    }
    return (response.status === 204 ? undefined : await response.json()) as T;
}

async function request(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
    const headers = headersOf({ Accept: 'application/json' });
    const init: RequestInit = { method, headers, signal: bounded(signal) };
    if (method !== 'GET') {
        headers.set('Idempotency-Key', keyOf());
    }
    if (body !== undefined) {
        headers.set('Content-Type', 'application/json');
        init.body = JSON.stringify(body);
    }
    try {
        return await fetch(path, init);
    } catch (cause) {
        if (signal?.aborted) {
            throw cause;
        }
        throw Problem.noResponse();
    }
}

function bounded(signal?: AbortSignal): AbortSignal {
    const limit = AbortSignal.timeout(responseMillisMax);
    return signal ? AbortSignal.any([signal, limit]) : limit;
}

function queryOf(query: Query): string {
    const given = Object.entries(query).filter(([, value]) => value != null && value !== '');
    return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

// crypto.randomUUID exists only on https and localhost; a Tapedeck in a local network may be reached by plain http.
function keyOf(): string {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
