package dev.tapedeck.adapters.video.ffmpeg;

import static dev.tapedeck.adapters.video.ffmpeg.EngineFixture.SMALL_PATTERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a capture while its segments cannot be stored. */
@Tag("jdk")
class StoreAwayIT {
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
        EngineFixture.assertNothingLeft();
    }

    @Test
    void a_segment_that_somebody_deletes_is_missing_for_as_long_as_it_was() throws IOException {
        TakeId take = fixture.start(SMALL_PATTERN);
        Instant firstFrame = fixture.listener.awaitFlowing(take);
        fixture.listener.awaitSegments(take, 1);
        fixture.store.away(true);
        await().atMost(Duration.ofSeconds(20)).until(() -> fixture.waiting(take) >= 4);
        Files.delete(fixture.folder(take).resolve(Segment.fileName(2)));

        fixture.store.away(false);
        fixture.listener.awaitSegments(take, 3);
        fixture.stop(take);
        TakeEnd end = fixture.listener.awaitEnd(take);

        assertThat(fixture.listener.segments(take)).extracting(Segment::number).startsWith(0, 1, 3);
        assertThat(end.missing()).isEqualTo(Duration.ofSeconds(1));
        assertThat(end.at()).isEqualTo(firstFrame.plus(fixture.recorded(take)).plus(end.missing()));
    }

    @Test
    void a_store_that_is_away_delays_and_loses_nothing() throws IOException {
        TakeId take = fixture.start(SMALL_PATTERN);
        fixture.listener.awaitSegments(take, 1);
        fixture.store.away(true);
        await().atMost(Duration.ofSeconds(20)).until(() -> fixture.waiting(take) >= 4);

        fixture.stop(take);
        fixture.store.away(false);
        TakeEnd end = fixture.listener.awaitEnd(take);

        assertThat(end.failure()).isNull();
        assertThat(fixture.listener.segments(take)).extracting(Segment::number).startsWith(0, 1, 2, 3, 4);
        assertThat(fixture.played(take).duration()).isCloseTo(fixture.recorded(take), Duration.ofMillis(200));
    }

    @Test
    void a_spool_that_is_full_ends_the_take_and_keeps_it() throws IOException {
        fixture.close();
        fixture = EngineFixture.opened(EngineFixture.config(folder).withBounds(CaptureLimits.of(1), 200_000));
        fixture.store.away(true);

        TakeId take = fixture.start(SMALL_PATTERN);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> EngineFixture.children().isEmpty());
        fixture.store.away(false);
        TakeEnd end = fixture.listener.awaitEnd(take);

        assertThat(Objects.requireNonNull(end.failure()).code()).isEqualTo("destination_unavailable");
        assertThat(fixture.played(take).duration()).isCloseTo(fixture.recorded(take), Duration.ofMillis(200));
    }
}
