/** A length or a place in a recording as people read it: `0:07`, `12:05`, `1:02:03`. */
export function clock(millis: number): string {
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    const tail = `${String(seconds % 60).padStart(2, '0')}`;
    return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}
