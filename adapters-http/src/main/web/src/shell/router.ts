export type Route =
    | { readonly page: 'library' }
    | { readonly page: 'recording'; readonly id: string }
    | { readonly page: 'sessions' }
    | { readonly page: 'session'; readonly id: string }
    | { readonly page: 'operations' }
    | { readonly page: 'unknown' };

const routes: ReadonlyArray<readonly [RegExp, (id: string) => Route]> = [
    [/^\/$/, () => ({ page: 'library' })],
    [/^\/(?:recordings|search)\/?$/, () => ({ page: 'library' })],
    [/^\/recordings\/([^/]+)\/?$/, (id) => ({ page: 'recording', id })],
    [/^\/sessions\/?$/, () => ({ page: 'sessions' })],
    [/^\/sessions\/([^/]+)\/?$/, (id) => ({ page: 'session', id })],
    [/^\/operations\/?$/, () => ({ page: 'operations' })],
];

/** The page of an address. */
export function routeOf(path: string): Route {
    for (const [pattern, make] of routes) {
        const match = pattern.exec(path);
        if (match) {
            return make(decoded(match[1] ?? ''));
        }
    }
    return { page: 'unknown' };
}

function decoded(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}

/** Goes to an address of this site without a page load. */
export function navigate(address: string): void {
    history.pushState(null, '', address);
    dispatchEvent(new Event('tapedeck:navigated'));
}

/** The address on this site that a click leads to, or null when the browser should handle the click. */
export function innerAddress(event: MouseEvent, origin: string): string | null {
    const unmodified = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!unmodified || event.defaultPrevented || !link || link.target || link.hasAttribute('download')) {
        return null;
    }
    const url = new URL(link.href);
    const isOurs = url.origin === origin && routeOf(url.pathname).page !== 'unknown';
    return isOurs ? url.pathname + url.search + url.hash : null;
}
