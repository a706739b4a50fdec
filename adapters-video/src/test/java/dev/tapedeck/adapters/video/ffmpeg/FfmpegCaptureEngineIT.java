package dev.tapedeck.adapters.video.ffmpeg;

import static dev.tapedeck.adapters.video.ffmpeg.EngineFixture.SMALL_PATTERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.LocalCaptureEngineContract;
import dev.tapedeck.domain.capture.RecordingCaptureListener;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaFacts;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.SourceUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("jdk")
class FfmpegCaptureEngineIT implements LocalCaptureEngineContract {
    @TempDir
    Path folder;

    private EngineFixture fixture;

    @BeforeEach
    void open() {
        fixture = EngineFixture.opened(EngineFixture.config(folder).withPicture(new PictureLimits(320, 180, 2)));
    }

    @AfterEach
    void close() {
        fixture.close();
        EngineFixture.assertNothingLeft();
    }

    @Override
    public CaptureEngine engine() {
        return fixture.engine;
    }

    @Override
    public RecordingCaptureListener listener() {
        return fixture.listener;
    }

    @Override
    public CaptureRequest request() {
        return EngineFixture.request(new TakeId(fixture.ids.next()), SMALL_PATTERN);
    }

    @Override
    public CaptureSource forbiddenSource() {
        return new CaptureSource.Stream(new SourceUrl("http://10.0.0.1/live"));
    }

    @Test
    void what_is_recorded_has_the_lengths_it_says() throws IOException {
        TakeId take = fixture.start(SMALL_PATTERN);
        Instant firstFrame = listener().awaitFlowing(take);
        listener().awaitSegments(take, 3);

        Instant asked = Instant.now();
        fixture.stop(take);
        TakeEnd end = listener().awaitEnd(take);

        List<Segment> segments = listener().segments(take);
        assertThat(segments.get(0).duration()).isEqualTo(Duration.ofSeconds(1));
        assertThat(segments.get(1).duration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(end).isEqualTo(TakeEnd.clean(firstFrame.plus(fixture.recorded(take))));
        assertThat(end.at()).isCloseTo(asked, within(1, ChronoUnit.SECONDS));
        assertThat(fixture.played(take).duration()).isCloseTo(fixture.recorded(take), Duration.ofMillis(200));
    }

    @Test
    void a_take_ends_at_its_limit_and_says_so() throws IOException {
        TakeId take = new TakeId(fixture.ids.next());
        Duration limit = Duration.ofSeconds(2);

        engine().start(EngineFixture.request(take, SMALL_PATTERN, limit));
        Instant firstFrame = listener().awaitFlowing(take);
        TakeEnd end = listener().awaitEnd(take);

        assertThat(fixture.recorded(take)).isCloseTo(limit, Duration.ofMillis(100));
        assertThat(end).isEqualTo(new TakeEnd(firstFrame.plus(fixture.recorded(take)), null, Duration.ZERO, true));
        assertThat(fixture.played(take).duration()).isCloseTo(limit, Duration.ofMillis(200));
    }

    @Test
    void a_source_that_is_over_before_the_limit_is_not_truncated() throws IOException {
        MediaSamples.audio(folder.resolve("short.wav"), 1);
        TakeId take = fixture.start("file:short.wav");

        TakeEnd end = listener().awaitEnd(take);
        assertThat(end.truncated()).isFalse();
        assertThat(end.isLast()).isTrue();
    }

    @Test
    void a_file_that_is_over_is_a_normal_end() throws IOException {
        MediaSamples.videoAndAudio(folder.resolve("film.mp4"), 4);

        TakeId take = fixture.start("file:film.mp4");
        TakeEnd end = listener().awaitEnd(take);

        assertThat(end.failure()).isNull();
        assertThat(fixture.recorded(take)).isCloseTo(Duration.ofSeconds(4), Duration.ofMillis(200));
    }

    @Test
    void sound_alone_is_recorded() throws IOException {
        MediaSamples.audio(folder.resolve("sound.mp3"), 4);

        TakeId take = fixture.start("file:sound.mp3");
        TakeEnd end = listener().awaitEnd(take);

        MediaFacts facts = fixture.played(take);
        assertThat(end.failure()).isNull();
        assertThat(facts.hasVideo()).isFalse();
        assertThat(facts.duration()).isCloseTo(Duration.ofSeconds(4), Duration.ofMillis(300));
        assertThat(listener().segments(take)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_picture_without_sound_is_recorded() throws IOException {
        MediaSamples.picture(folder.resolve("silent.mp4"), 4);

        TakeId take = fixture.start("file:silent.mp4");
        TakeEnd end = listener().awaitEnd(take);

        assertThat(end.failure()).isNull();
        assertThat(fixture.played(take).hasAudio()).isFalse();
        assertThat(fixture.recorded(take)).isCloseTo(Duration.ofSeconds(4), Duration.ofMillis(200));
    }

    @Test
    void closing_says_that_the_server_stopped() {
        TakeId take = fixture.start(SMALL_PATTERN);
        listener().awaitSegments(take, 1);

        fixture.close();

        TakeEnd end = listener().awaitEnd(take);
        assertThat(Objects.requireNonNull(end.failure()).code()).isEqualTo("server_stopped");
        assertThat(end.missing()).isZero();
        assertThat(fixture.spooled()).isEmpty();
    }

    @Test
    void more_captures_than_allowed_are_refused() {
        fixture.close();
        fixture = EngineFixture.opened(EngineFixture.config(folder).withBounds(CaptureLimits.of(1), 1_000_000_000));
        TakeId first = fixture.start(SMALL_PATTERN);
        listener().awaitFlowing(first);

        StartResponse second = engine().start(request());

        assertThat(second)
                .isInstanceOfSatisfying(
                        StartResponse.Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo("capacity_reached"));
    }

    @Test
    void a_clock_that_is_set_meanwhile_changes_no_length() {
        fixture.close();
        AtomicReference<Duration> set = new AtomicReference<>(Duration.ZERO);
        fixture = EngineFixture.opened(
                EngineFixture.config(folder), () -> Instant.now().plus(set.get()));
        TakeId take = fixture.start(SMALL_PATTERN);
        listener().awaitSegments(take, 2);

        set.set(Duration.ofHours(1));
        fixture.stop(take);

        TakeEnd end = listener().awaitEnd(take);
        assertThat(end.missing()).isZero();
        assertThat(end.at()).isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    void one_owner_does_not_get_all_captures() {
        fixture.close();
        fixture = EngineFixture.opened(EngineFixture.config(folder).withBounds(CaptureLimits.of(2), 1_000_000_000));
        TakeId first = fixture.start(SMALL_PATTERN);
        listener().awaitFlowing(first);

        StartResponse further = engine().start(request());
        StartResponse another = engine().start(EngineFixture.request(
                new UserId(fixture.ids.next()), new TakeId(fixture.ids.next()), SMALL_PATTERN));

        assertThat(further)
                .isInstanceOfSatisfying(
                        StartResponse.Refused.class,
                        refused -> assertThat(refused.failure().message()).contains("one owner"));
        assertThat(another).isInstanceOf(StartResponse.Accepted.class);
    }
}
