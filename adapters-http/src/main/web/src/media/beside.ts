/** The address of a file that lies beside a playlist, with the permission that is in its path. */
export function beside(playbackUrl: string, file: string): string {
    return new URL(file, playbackUrl).href;
}
