const key = 'tapedeck.token';

// The tab's session storage: gone when the tab is closed, and not shared with other tabs.
export function storedToken(): string | null {
    return sessionStorage.getItem(key);
}

export function storeToken(token: string): void {
    sessionStorage.setItem(key, token);
}

export function forgetToken(): void {
    sessionStorage.removeItem(key);
}

/** A token as it was pasted, without blanks, line breaks, quotes and the word Bearer. */
export function cleanToken(pasted: string): string {
    return pasted
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^["'](.*)["']$/, '$1')
        .replace(/^bearer /i, '')
        .replace(/ /g, '');
}
