const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** A size in readable form, in decimal units: `812 bytes`, `4.2 MB`. */
export function size(bytes: number): string {
    const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    const value = bytes / 1000 ** power;
    return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}
