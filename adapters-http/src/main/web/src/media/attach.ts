import Hls, { type ErrorData } from 'hls.js';

const recoveriesMax = 3;
const recoveryPauseMillis = 2_000;

export interface Playing {
    readonly src: string;
    /** The start position; null for the beginning, or for the live edge while the recording grows. */
    readonly startSeconds: number | null;
    /** The address has expired; a new one is needed. */
    onRefused(): void;
    onBroken(reason: string): void;
}

/** Plays an HLS address in a video element: with hls.js, or with the browser's own support where hls.js cannot run. */
export function attach(video: HTMLVideoElement, playing: Playing): () => void {
    if (Hls.isSupported()) {
        return attachHls(video, playing);
    }
    if (video.canPlayType('application/vnd.apple.mpegurl')) {
        return attachNative(video, playing);
    }
    playing.onBroken('This browser cannot play HLS. Use a current Chrome, Firefox, Edge or Safari.');
    return () => undefined;
}

function attachHls(video: HTMLVideoElement, playing: Playing): () => void {
    const hls = new Hls({
        startPosition: playing.startSeconds ?? -1,
        // While a recording grows, its length is unknown, and the player offers to go to the live edge.
        liveDurationInfinity: true,
        backBufferLength: 90,
    });
    let recoveries = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    hls.on(Hls.Events.FRAG_BUFFERED, () => (recoveries = 0));
    hls.on(Hls.Events.ERROR, (_, error) => {
        if (!error.fatal) {
            return;
        }
        if (error.response?.code === 403) {
            playing.onRefused();
        } else if (++recoveries > recoveriesMax) {
            playing.onBroken(reasonOf(error));
        } else {
            timer = setTimeout(() => recover(hls, error, playing.src), recoveryPauseMillis);
        }
    });
    hls.loadSource(playing.src);
    hls.attachMedia(video);
    return () => {
        clearTimeout(timer);
        hls.destroy();
    };
}

function recover(hls: Hls, error: ErrorData, src: string): void {
    if (error.type === Hls.ErrorTypes.MEDIA_ERROR) {
        hls.recoverMediaError();
    } else if (hls.levels.length === 0) {
        hls.loadSource(src);
    } else {
        hls.startLoad();
    }
}

function reasonOf(error: ErrorData): string {
    return error.type === Hls.ErrorTypes.NETWORK_ERROR
        ? 'The recording’s files cannot be reached.'
        : 'This browser cannot play this recording.';
}

function attachNative(video: HTMLVideoElement, playing: Playing): () => void {
    const begin = () => {
        if (playing.startSeconds !== null) {
            video.currentTime = playing.startSeconds;
        }
    };
    const fail = () => playing.onBroken('The recording’s files cannot be reached or played.');
    video.addEventListener('loadedmetadata', begin, { once: true });
    video.addEventListener('error', fail);
    video.src = playing.src;
    return () => {
        video.removeEventListener('loadedmetadata', begin);
        video.removeEventListener('error', fail);
        video.removeAttribute('src');
        video.load();
    };
}
