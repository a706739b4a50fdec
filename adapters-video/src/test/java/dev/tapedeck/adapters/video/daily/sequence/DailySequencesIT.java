package dev.tapedeck.adapters.video.daily.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.daily.DailyCaptureEngine;
import dev.tapedeck.adapters.video.daily.DailyConfig;
import dev.tapedeck.adapters.video.daily.DailyEvents;
import dev.tapedeck.adapters.video.daily.Signature;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyMedia;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyOptions;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyServer;
import dev.tapedeck.adapters.video.daily.fake.FakeRecording;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.daily.sequence.Plan.Fate;
import dev.tapedeck.adapters.video.daily.sequence.Plan.Run;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever gets lost, comes twice or comes too early: the recording ends as what happened, with what there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DailySequencesIT {
    private static final int SEQUENCES = 500;
    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final byte[] TRACK = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    private final InMemoryMediaStore bucket = new InMemoryMediaStore();
    private final FakeDailyServer daily = FakeDailyServer.start(
            FakeDailyOptions.of("key", "acme", bucket, InstantSource.system()).withMedia(FakeDailyMedia.TOKENS));
    private final DailyConfig config =
            DailyConfig.of("key", "acme", SECRET, null).at(daily.address());
    private final DailyClient client = DailyClient.unlimited(config.api(), config.apiKey());
    private final Signature signature = new Signature(Base64.getDecoder().decode(SECRET));
    private Path file;

    @BeforeAll
    void makeFile(@TempDir Path folder) throws IOException {
        file = folder.resolve("recording.mp4");
        FakeDailyMedia.TOKENS.composed(file, Duration.ofSeconds(1));
    }

    @AfterAll
    void close() {
        daily.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, SEQUENCES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_sequence_ends_as_what_happened(int seed) {
        Plan plan = new Plan(seed, file);
        SettableClock clock = new SettableClock(Plan.ASKED.plusSeconds(5));
        Ledger ledger = ledger(plan, clock);
        plan.runs.forEach(run -> begin(run));

        plan.arrivals().forEach(message -> arrive(plan, ledger, message));
        plan.runs.forEach(run -> end(run));
        clock.advance(Duration.ofDays(1));
        ledger.reconcile();

        assertEnded(plan, ledger.recording());
        plan.runs.stream()
                .map(Run::recording)
                .filter(Objects::nonNull)
                .forEach(recording -> client.delete("/recordings/" + recording.id()));
    }

    private static void assertEnded(Plan plan, Recording ended) {
        boolean anything = plan.runs.stream().anyMatch(run -> run.fate() == Fate.FINISHED);
        assertThat(ended.status()).isEqualTo(anything ? RecordingStatus.COMPLETED : RecordingStatus.FAILED);
        for (Run run : plan.runs) {
            Take take = ended.take(run.take()).orElseThrow();
            boolean hasMedia = run.fate() == Fate.FINISHED;
            assertThat(take.state()).isEqualTo(hasMedia ? TakeState.SETTLED : TakeState.FAILED);
            assertThat(ended.assets().stream().filter(asset -> take.id().equals(asset.take())))
                    .hasSize(filesOf(run))
                    .allMatch(asset ->
                            asset.kind() == (run.kind() == TakeKind.TRACKS ? AssetKind.TRACK : AssetKind.FILE));
            FakeRecording recording = run.recording();
            if (recording != null && hasMedia) {
                assertThat(take.jobId()).isEqualTo(recording.id());
                assertThat(take.endedAt())
                        .isBetween(recording.start().plus(lengthOf(recording)).minusSeconds(1), endOf(recording));
            }
        }
    }

    private static int filesOf(Run run) {
        if (run.fate() != Fate.FINISHED || run.recording() == null) {
            return 0;
        }
        List<FakeRecording.Track> tracks = run.recording().tracks();
        return tracks == null ? 1 : tracks.size();
    }

    private static Duration lengthOf(FakeRecording recording) {
        return Objects.requireNonNull(recording.length());
    }

    private static Instant endOf(FakeRecording recording) {
        return Objects.requireNonNull(recording.end());
    }

    private Ledger ledger(Plan plan, SettableClock clock) {
        List<Take> takes = plan.runs.stream()
                .map(run -> Take.requested(run.take(), run.kind(), ProviderKind.DAILY, null, Plan.ASKED))
                .toList();
        Recording recording = Recording.starting(
                RecordingFixtures.recordingId(),
                RecordingFixtures.anOwner(),
                RecordingLinks.NONE,
                RecordingDetails.titled("A meeting", RecordingType.ROOM),
                RecordingFixtures.TEST_PATTERN,
                Recording.MAX_DURATION_DEFAULT,
                takes,
                Plan.ASKED);
        for (Take take : takes) {
            EngineAccepted accepted = new EngineAccepted(take.id(), take.id() + "@" + plan.room, Plan.ASKED);
            recording = RecordingFixtures.after(recording, accepted);
        }
        DailyCaptureEngine engine = new DailyCaptureEngine(client, bucket, clock);
        return new Ledger(recording, plan.room, new DailyEvents(config, clock), signature, engine);
    }

    /** From now on Daily lists it as running. */
    private void begin(Run run) {
        FakeRecording recording = run.recording();
        if (recording != null) {
            daily.add(recording.asBegun());
        }
    }

    /** Daily says that a recording is ready only when it is. */
    private void arrive(Plan plan, Ledger ledger, ObjectNode message) {
        String about = message.at("/payload/recording_id").asText();
        if (message.path("type").asText().equals("recording.ready-to-download")) {
            plan.runs.stream()
                    .filter(run ->
                            run.recording() != null && run.recording().id().equals(about))
                    .forEach(this::end);
        }
        ledger.hear(message);
    }

    private void end(Run run) {
        FakeRecording recording = run.recording();
        if (recording == null) {
            return;
        }
        daily.add(recording);
        if (recording.tracks() != null) {
            recording.tracks().forEach(track -> bucket.put(new MediaKey(track.key()), TRACK, "video/webm"));
        }
    }
}
