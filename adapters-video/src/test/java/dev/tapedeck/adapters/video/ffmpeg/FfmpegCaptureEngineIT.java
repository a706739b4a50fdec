package dev.tapedeck.adapters.video.ffmpeg;

import static dev.tapedeck.adapters.video.ffmpeg.EngineFixture.SMALL_PATTERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tapedeck.domain.media.MediaFacts;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.provider.TakeEnd;
import dev.tapedeck.domain.recording.Segment;
import dev.tapedeck.domain.recording.TakeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegCaptureEngineIT {
    @TempDir
    Path folder;

    private EngineFixture fixture;

    @BeforeEach
    void open() {
        fixture = EngineFixture.opened(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_test_pattern_is_recorded_until_it_is_stopped() throws IOException {
        TakeId take = fixture.start(SMALL_PATTERN);
        Instant firstFrame = fixture.listener.awaitFlowing(take);
        fixture.listener.awaitSegments(take, 3);

        Instant asked = Instant.now();
        fixture.engine.stop(fixture.take(take));
        TakeEnd end = fixture.listener.awaitEnd(take);

        List<Segment> segments = fixture.listener.segments(take);
        Duration recorded = segments.stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
        assertThat(segments).extracting(Segment::number).startsWith(0, 1, 2);
        assertThat(segments.get(0).duration()).isEqualTo(Duration.ofSeconds(1));
        assertThat(segments.get(1).duration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(end).isEqualTo(TakeEnd.clean(firstFrame.plus(recorded)));
        assertThat(end.at()).isCloseTo(asked, within(1, java.time.temporal.ChronoUnit.SECONDS));
        assertThat(played(take, segments).duration()).isCloseTo(recorded, Duration.ofMillis(200));
    }

    private MediaFacts played(TakeId take, List<Segment> segments) throws IOException {
        Path all = folder.resolve("all.ts");
        try (var out = Files.newOutputStream(all)) {
            for (Segment segment : segments) {
                try (var in = fixture.store
                        .open(MediaKey.segment(EngineFixture.RECORDING, take, segment.number()))
                        .orElseThrow()) {
                    in.transferTo(out);
                }
            }
        }
        return new FfmpegMediaTool(FfmpegTools.fromPath()).probe(all);
    }
}
