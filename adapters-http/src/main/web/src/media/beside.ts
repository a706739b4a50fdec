/** The address of a file beside a playlist, with the permission in its path. */
export function beside(playbackUrl: string, file: string): string {
    return new URL(file, playbackUrl).href;
}
