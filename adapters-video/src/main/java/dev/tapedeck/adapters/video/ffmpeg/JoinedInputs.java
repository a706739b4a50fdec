package dev.tapedeck.adapters.video.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Several inputs joined into one. Segments are joined by a playlist: ffmpeg then reads their bytes one after the other
 * and keeps their timestamps. Its concat demuxer would add up lengths, although the audio of neighbouring segments
 * overlaps.
 *
 * @param playlist a temporary file, removed by {@link #close}
 */
record JoinedInputs(Path input, boolean playlist) implements AutoCloseable {
    static JoinedInputs of(List<Path> inputs, Path folder) throws IOException {
        if (inputs.isEmpty()) {
            throw new IOException("there is nothing to join");
        }
        if (inputs.size() == 1) {
            return new JoinedInputs(inputs.get(0), false);
        }
        StringBuilder lines = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n");
        // The lengths matter only for seeking, which is not used here.
        inputs.forEach(each -> lines.append("#EXTINF:4.0,\nfile:")
                .append(each.toAbsolutePath())
                .append('\n'));
        Path playlist = Files.createTempFile(folder, "joined", ".m3u8");
        Files.writeString(playlist, lines.append("#EXT-X-ENDLIST\n"));
        return new JoinedInputs(playlist, true);
    }

    @Override
    public void close() throws IOException {
        if (playlist) {
            Files.deleteIfExists(input);
        }
    }
}
