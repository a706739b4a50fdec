package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.RecordingCaptureListener;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaFacts;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Quality;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A real engine on a double of the store, recording sources of this machine. */
final class EngineFixture implements AutoCloseable {
    static final String SMALL_PATTERN = "testpattern:?size=320x180&rate=15";
    static final UserId OWNER = new UserId(new CountingIds().next());
    static final RecordingId RECORDING = new RecordingId(new CountingIds().next());

    final IdSource ids = new CountingIds();
    final InMemoryMediaStore store = new InMemoryMediaStore();
    final RecordingCaptureListener listener = new RecordingCaptureListener();
    final FfmpegCaptureEngine engine;

    private final Path spool;

    private EngineFixture(FfmpegConfig config) {
        this(config, InstantSource.system());
    }

    private EngineFixture(FfmpegConfig config, InstantSource clock) {
        this.spool = config.spool();
        this.engine = new FfmpegCaptureEngine(config, store, clock, ids);
    }

    static EngineFixture opened(FfmpegConfig config, InstantSource clock) {
        EngineFixture fixture = new EngineFixture(config, clock);
        fixture.engine.open(fixture.listener);
        return fixture;
    }

    /** With loopback, and files of {@code folder}, allowed. */
    static EngineFixture opened(Path folder) {
        return opened(config(folder));
    }

    static EngineFixture opened(Path folder, Consumer<EngineFixture> before) {
        EngineFixture fixture = new EngineFixture(config(folder));
        before.accept(fixture);
        fixture.engine.open(fixture.listener);
        return fixture;
    }

    static EngineFixture opened(FfmpegConfig config) {
        EngineFixture fixture = new EngineFixture(config);
        fixture.engine.open(fixture.listener);
        return fixture;
    }

    /** Segments are short, as tests wait for them while they are recorded. */
    static FfmpegConfig config(Path folder) {
        return FfmpegConfig.defaults(folder.resolve("spool"))
                .withPicture(new PictureLimits(320, 180, 1))
                .withSources(new SourceRules(folder, false, true).withTestPattern());
    }

    TakeId start(String url) {
        TakeId take = new TakeId(ids.next());
        engine.start(request(take, url));
        return take;
    }

    static CaptureRequest request(TakeId take, String url) {
        return request(take, url, Duration.ofHours(1));
    }

    static CaptureRequest request(TakeId take, String url, Duration durationMax) {
        return request(OWNER, take, url, durationMax);
    }

    static CaptureRequest request(UserId owner, TakeId take, String url) {
        return request(owner, take, url, Duration.ofHours(1));
    }

    static CaptureRequest request(UserId owner, TakeId take, String url, Duration durationMax) {
        CaptureSource source = new CaptureSource.Stream(new SourceUrl(url));
        return new CaptureRequest(
                RECORDING, owner, take, TakeKind.COMPOSITE, null, "A take", source, Quality.LOW, durationMax);
    }

    Take take(TakeId id) {
        return take(id, engine.node().orElseThrow(), Instant.now());
    }

    static Take take(TakeId id, String node, Instant requestedAt) {
        return Take.requested(id, TakeKind.COMPOSITE, ProviderKind.FFMPEG, node, requestedAt);
    }

    void stop(TakeId take) {
        engine.stop(take(take));
    }

    /** Playing time of what was reported. */
    Duration recorded(TakeId take) {
        return listener.segments(take).stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** What a player finds when it plays what was reported. */
    MediaFacts played(TakeId take) throws IOException {
        Path whole = Files.createTempFile("played", ".ts");
        try (OutputStream out = Files.newOutputStream(whole)) {
            for (Segment segment : listener.segments(take)) {
                MediaKey key = MediaKey.segment(RECORDING, take, segment.number());
                try (InputStream in = store.open(key).orElseThrow()) {
                    in.transferTo(out);
                }
            }
            out.flush();
            return new FfmpegMediaTool(FfmpegTools.fromPath()).probe(whole);
        } finally {
            Files.delete(whole);
        }
    }

    /** Takes that have something in the spool. */
    List<TakeId> spooled() {
        String[] names = Objects.requireNonNull(spool.toFile().list());
        return Arrays.stream(names).map(TakeId::parse).flatMap(Optional::stream).toList();
    }

    /** Segments of a take in the spool, with the one that is being written. */
    int waiting(TakeId take) {
        String[] names =
                Objects.requireNonNull(spool.resolve(take.toString()).toFile().list());
        return (int) Arrays.stream(names).filter(name -> name.endsWith(".ts")).count();
    }

    Path folder(TakeId take) {
        return spool.resolve(take.toString());
    }

    /** Somebody cleans up, again when ffmpeg makes a file meanwhile. */
    void removeFolder(TakeId take) {
        await().ignoreExceptionsInstanceOf(DirectoryNotEmptyException.class).until(() -> {
            for (File file : Objects.requireNonNull(folder(take).toFile().listFiles())) {
                Files.deleteIfExists(file.toPath());
            }
            return Files.deleteIfExists(folder(take));
        });
    }

    /** Processes that this one has started. */
    static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** Names of our threads. */
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("tapedeck-"))
                .toList();
    }

    /** Neither processes nor threads, which have ended a moment before the system has removed them. */
    static void assertNothingLeft() {
        await("nothing of the engine is left").untilAsserted(() -> {
            assertThat(children()).isEmpty();
            assertThat(threads()).isEmpty();
        });
    }

    @Override
    public void close() {
        engine.close();
    }
}
