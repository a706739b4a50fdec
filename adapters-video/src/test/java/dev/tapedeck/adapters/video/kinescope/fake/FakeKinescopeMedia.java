package dev.tapedeck.adapters.video.kinescope.fake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Makes of what was uploaded what can be played. */
@FunctionalInterface
public interface FakeKinescopeMedia {
    /** What only looks like media, in no time. */
    FakeKinescopeMedia PRETENDED = (source, folder) -> {
        Files.write(folder.resolve("master.m3u8"), "#EXTM3U\n".getBytes(StandardCharsets.UTF_8));
        return Duration.ofMillis(12_500);
    };

    /**
     * Writes {@code master.m3u8} and its segments.
     *
     * @return how long it plays
     * @throws IOException when it is nothing that can be played
     */
    Duration make(Path source, Path folder) throws IOException;
}
