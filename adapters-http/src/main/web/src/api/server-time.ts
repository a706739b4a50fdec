// The Date header is cut to whole seconds and travels for a while: smaller differences mean nothing.
const noiseMillis = 3_000;

let aheadMillis = 0;

/** Computes from a response how far the server's clock is ahead of this one. */
export function noteServerTime(date: string | null, now = Date.now()): void {
    const difference = date ? Date.parse(date) - now : Number.NaN;
    if (!Number.isNaN(difference)) {
        aheadMillis = Math.abs(difference) > noiseMillis ? difference : 0;
    }
}

/** Now, by the server's clock: running times are right on a machine whose clock is wrong. */
export function serverNow(): Date {
    return new Date(Date.now() + aheadMillis);
}
