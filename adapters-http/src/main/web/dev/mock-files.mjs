// File responses of the mock server.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.vtt': 'text/vtt', '.jpg': 'image/jpeg', '.ts': 'video/mp2t', '.mp4': 'video/mp4', '.m4a': 'audio/mp4' };
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; media-src * blob:; connect-src * blob:; img-src * data: blob:; worker-src blob:";

/** Sends a file; returns false when there is none. */
export function sendFile(response, path) {
    if (!existsSync(path) || !statSync(path).isFile()) {
        return false;
    }
    response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream', 'Content-Security-Policy': policy });
    createReadStream(path).pipe(response);
    return true;
}

/** An audio element can seek only when the server supports ranges, as a store does. */
export function sendRange(request, response, bytes) {
    const [from, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? 'bytes=0-').slice(1);
    const end = to === '' ? bytes.length - 1 : Number(to);
    const headers = { 'Content-Type': 'audio/mp4', 'Accept-Ranges': 'bytes', 'Content-Range': `bytes ${from}-${end}/${bytes.length}` };
    response.writeHead(request.headers.range ? 206 : 200, headers).end(bytes.subarray(Number(from), end + 1));
}
