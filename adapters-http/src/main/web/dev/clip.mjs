// A short HLS clip with thumbnail and storyboard, made once with ffmpeg into the temporary folder.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const segmentSeconds = 2;
export const clipSeconds = 24;
export const clip = join(tmpdir(), 'tapedeck-web-clip');

export function makeClip() {
    if (existsSync(join(clip, 'audio.m4a'))) {
        return;
    }
    mkdirSync(clip, { recursive: true });
    const run = (...args) => execFileSync('ffmpeg', ['-y', '-v', 'error', ...args], { cwd: clip });
    run('-f', 'lavfi', '-i', `testsrc2=size=640x360:rate=25:duration=${clipSeconds}`, '-f', 'lavfi', '-i', `sine=frequency=330:duration=${clipSeconds}`,
        '-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-g', '50', '-c:a', 'aac', '-f', 'hls', '-hls_time', String(segmentSeconds),
        '-hls_list_size', '0', '-hls_segment_filename', '%d.ts', 'whole.m3u8');
    run('-i', 'whole.m3u8', '-ss', '6', '-frames:v', '1', 'thumbnail.jpg');
    run('-i', 'whole.m3u8', '-vf', 'fps=1/2,scale=160:90,tile=4x3', '-frames:v', '1', 'storyboard.jpg');
    run('-i', 'whole.m3u8', '-c', 'copy', 'download.mp4');
    writeFileSync(join(clip, 'storyboard.vtt'), storyboard());
    run('-i', 'whole.m3u8', '-vn', '-c', 'copy', 'audio.m4a');
}

function storyboard() {
    const time = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);
    const cues = Array.from({ length: 12 }, (_, index) => {
        const place = `${(index % 4) * 160},${Math.floor(index / 4) * 90},160,90`;
        return `${time(index * 2)} --> ${time(index * 2 + 2)}\nstoryboard.jpg#xywh=${place}\n`;
    });
    return `WEBVTT\n\n${cues.join('\n')}`;
}

/** A playlist of the first segments, which grows by one every two seconds while the recording runs. */
export function playlist(isLive, sinceMillis) {
    const whole = clipSeconds / segmentSeconds;
    const count = isLive ? Math.max(3, Math.min(whole, Math.floor(sinceMillis / 1000 / segmentSeconds))) : whole;
    const lines = Array.from({ length: count }, (_, index) => `#EXTINF:${segmentSeconds}.0,\n${index}.ts`);
    const head = `#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:${segmentSeconds}\n#EXT-X-PLAYLIST-TYPE:${isLive ? 'EVENT' : 'VOD'}`;
    return `${head}\n${lines.join('\n')}\n${isLive ? '' : '#EXT-X-ENDLIST\n'}`;
}
