package dev.tapedeck.adapters.video.daily;

import dev.tapedeck.adapters.video.daily.fake.FakeDailyMedia;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyOptions;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyServer;
import dev.tapedeck.adapters.video.daily.fake.FakeRecording;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.details.Quality;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.failure.ReportedFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Our adapter beside a Daily of this machine. */
final class DailyFixture implements AutoCloseable {
    static final Duration WAIT_MAX = Duration.ofSeconds(20);

    /** A recording that is shorter may have no media. */
    static final Duration LONG_ENOUGH = Duration.ofMillis(700);

    private static final String KEY = "test-key";
    private static final DailyBucket BUCKET =
            new DailyBucket("tracks", "eu-central-1", "arn:aws:iam::123456789012:role/daily");

    final InstantSource clock = InstantSource.system();
    final InMemoryMediaStore bucket;
    final FakeDailyServer daily;
    final DailyConfig config;
    final DailyClient client;
    final DailyCaptureEngine engine;
    final DailyRooms rooms;

    private DailyFixture(FakeDailyServer daily, InMemoryMediaStore bucket) {
        this.daily = daily;
        this.bucket = bucket;
        this.config =
                DailyConfig.of(KEY, "acme", DailyConfigTest.SECRET, BUCKET).at(daily.address());
        this.client = DailyClient.unlimited(config.api(), config.apiKey());
        this.engine = new DailyCaptureEngine(client, bucket, clock);
        this.rooms = new DailyRooms(config, client, clock);
    }

    /** Files that only look like media. */
    static DailyFixture pretending() {
        return with(FakeDailyMedia.TOKENS);
    }

    /** Files that can be played. */
    static DailyFixture filming() {
        InMemoryMediaStore bucket = new InMemoryMediaStore();
        FakeDailyOptions options = FakeDailyOptions.of(KEY, "acme", bucket, InstantSource.system());
        return new DailyFixture(FakeDailyServer.start(options), bucket);
    }

    private static DailyFixture with(FakeDailyMedia media) {
        InMemoryMediaStore bucket = new InMemoryMediaStore();
        FakeDailyOptions options =
                FakeDailyOptions.of(KEY, "acme", bucket, InstantSource.system()).withMedia(media);
        return new DailyFixture(FakeDailyServer.start(options), bucket);
    }

    /** A room of ours with one person in it. */
    String room() {
        String room = emptyRoom();
        daily.join(room, "Ann");
        return room;
    }

    String emptyRoom() {
        String room = "room-" + UUID.randomUUID();
        rooms.create(room);
        return room;
    }

    static CaptureRequest request(String room, TakeKind kind) {
        return new CaptureRequest(
                new RecordingId(UUID.randomUUID()),
                new UserId(UUID.randomUUID()),
                new TakeId(UUID.randomUUID()),
                kind,
                null,
                "A take",
                new CaptureSource.Room(ProviderKind.DAILY, room),
                Quality.HIGH,
                Duration.ofHours(1));
    }

    /** Starts a take and answers it as it is stored then. */
    Take start(String room, TakeKind kind) {
        CaptureRequest request = request(room, kind);
        Instant asked = clock.instant();
        Accepted accepted = (Accepted) engine.start(request);
        return take(request, accepted.jobId(), asked);
    }

    static Take take(CaptureRequest request, @Nullable String job, Instant asked) {
        return new Take(
                request.take(),
                request.kind(),
                null,
                ProviderKind.DAILY,
                null,
                job,
                TakeState.REQUESTED,
                asked,
                null,
                null,
                null,
                TakeProgress.NONE,
                false);
    }

    /** The same take after an event which says that it has failed. */
    static Take reported(Take take, Instant at) {
        return new Take(
                take.id(),
                take.kind(),
                null,
                ProviderKind.DAILY,
                null,
                take.jobId(),
                TakeState.REQUESTED,
                take.requestedAt(),
                null,
                null,
                null,
                TakeProgress.NONE,
                false,
                new ReportedFailure(RecordingFailure.nothingRecorded(), at),
                null);
    }

    static Take knowing(Take take, String job) {
        return new Take(
                take.id(),
                take.kind(),
                null,
                ProviderKind.DAILY,
                null,
                job,
                TakeState.RUNNING,
                take.requestedAt(),
                take.requestedAt(),
                null,
                null,
                TakeProgress.NONE,
                take.isAgain());
    }

    /** A take that has run long enough to have media, and was stopped. */
    Take ended(TakeKind kind) {
        Take take = start(room(), kind);
        awaitAge(take, LONG_ENOUGH);
        engine.stop(take);
        awaitEnd(take);
        return take;
    }

    /** What the double made of a take; one there is. */
    FakeRecording recordingOf(Take take) {
        return daily.recordings().stream()
                .filter(recording -> recording.instance().equals(take.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Daily counts whole seconds, and a recording of none is nothing. */
    void awaitAge(Take take, Duration age) {
        Instant then = recordingOf(take).start().plus(age);
        Awaitility.await().atMost(WAIT_MAX).until(() -> clock.instant().isAfter(then));
    }

    Found awaitEnd(Take take) {
        return Awaitility.await()
                .atMost(WAIT_MAX)
                .until(
                        () -> engine.find(take) instanceof Found found && found.end() != null ? found : null,
                        Objects::nonNull);
    }

    static TakeEnd endOf(Found found) {
        return Objects.requireNonNull(found.end());
    }

    @Override
    public void close() {
        engine.close();
        daily.close();
    }
}
