const shortestMillis = 1_000;
const longestMillis = 30_000;

/** How long to wait before attempt number `attempt` (from 1): doubling, bounded, and spread so that not all come at once. */
export function backoffMillis(attempt: number, random: () => number = Math.random): number {
    const whole = Math.min(longestMillis, shortestMillis * 2 ** (attempt - 1));
    return Math.round(whole / 2 + (random() * whole) / 2);
}

/** Waits, unless the signal ends it early. Never throws. */
export function pause(millis: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
        if (signal.aborted) {
            resolve();
            return;
        }
        const end = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
            resolve();
        };
        const timer = setTimeout(end, millis);
        signal.addEventListener('abort', end);
    });
}
