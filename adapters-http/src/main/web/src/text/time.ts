const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A length or a position in a recording: `0:07`, `12:05`, `1:02:03`. */
export function clock(millis: number): string {
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    const tail = String(seconds % 60).padStart(2, '0');
    return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** A length in words, for screen readers and details: `1 hour 2 minutes`, `45 seconds`. */
export function duration(millis: number): string {
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    if (hours > 0) {
        return [count(hours, 'hour'), minutes > 0 ? count(minutes, 'minute') : ''].join(' ').trim();
    }
    if (minutes > 0) {
        return [count(minutes, 'minute'), seconds % 60 > 0 ? count(seconds % 60, 'second') : ''].join(' ').trim();
    }
    return millis > 0 && seconds === 0 ? 'less than a second' : count(seconds, 'second');
}

/** A length with short units: `5m 23s`, `1h 2m 5s`. */
export function brief(millis: number): string {
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const minutes = Math.floor(seconds / 60);
    const tail = `${seconds % 60}s`;
    if (minutes >= 60) {
        return `${Math.floor(minutes / 60)}h ${minutes % 60}m ${tail}`;
    }
    return minutes > 0 ? `${minutes}m ${tail}` : tail;
}

/** The age of an event: `just now`, `5 min ago`, `3 h ago`, `yesterday`, then the date. */
export function age(then: Date, now: Date, locale?: string): string {
    const millis = now.getTime() - then.getTime();
    if (millis < minute) {
        return 'just now';
    }
    if (millis < hour) {
        return `${Math.floor(millis / minute)} min ago`;
    }
    if (millis < day) {
        return `${Math.floor(millis / hour)} h ago`;
    }
    if (millis < 2 * day) {
        return 'yesterday';
    }
    if (millis < 7 * day) {
        return `${Math.floor(millis / day)} days ago`;
    }
    const year = then.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
    return then.toLocaleDateString(locale, { day: 'numeric', month: 'short', ...year });
}

/** A point in time in full, in the reader's own zone. */
export function moment(then: Date, locale?: string): string {
    return then.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'medium' });
}

/** A point in time by the reader's clock, in the format of date and time fields: `2026-03-10T12:05:09`. */
export function localSecond(then: Date): string {
    return new Date(then.getTime() - then.getTimezoneOffset() * minute).toISOString().slice(0, 19);
}

export function count(many: number, what: string): string {
    return `${many} ${what}${many === 1 ? '' : 's'}`;
}
