package dev.tapedeck.adapters.video.livekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.adapters.video.ffmpeg.FfmpegMediaTool;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegTools;
import dev.tapedeck.adapters.video.livekit.fake.FakeFaults.Corruption;
import dev.tapedeck.adapters.video.livekit.fake.FakeGuest;
import dev.tapedeck.adapters.video.livekit.fake.FakeLiveKitServer;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureInvalid;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantJoined;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantLeft;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomClosed;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomOpened;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunObserved;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.TrackPublished;
import dev.tapedeck.domain.media.MediaFacts;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.PlaylistParser;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A room recorded from its first guest to its last, over real HTTP, with real pictures. */
class LiveKitRoomIT {
    private static final String ROOM = "demo-1";
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final FakeLiveKitServer server = FakeLiveKitServer.withVideo(
                    LiveKitFixture.API_KEY, LiveKitFixture.API_SECRET, store, 0)
            .start();
    private final LiveKitConfig config = LiveKitFixture.config(server.address());
    private final LiveKitCaptureEngine engine = new LiveKitCaptureEngine(config, InstantSource.system());
    private final FfmpegMediaTool media = new FfmpegMediaTool(FfmpegTools.fromPath());
    private WebhookReceiver receiver;

    @TempDir
    Path folder;

    @BeforeEach
    void receive() throws IOException {
        receiver = new WebhookReceiver(new LiveKitEvents(config, InstantSource.system()));
        server.sendsWebhooksTo(receiver.address());
    }

    @AfterEach
    void close() {
        receiver.close();
        engine.close();
        server.close();
    }

    @Test
    void a_room_is_recorded_and_its_recording_plays() throws IOException {
        CaptureRequest request = LiveKitFixture.ofRoom(ROOM);
        FakeGuest ann = server.rooms().join(ROOM, "ann", "Ann");
        Take take = started(request);
        awaitSegments(request, 2);

        server.rooms().leave(ROOM, ann.connection());
        server.rooms().close(ROOM);
        TakeEnd end = awaitReportOfEnd(request);

        assertThat(end.failure()).isNull();
        assertThat(engine.files(take)).extracting(CapturedFile::name).containsExactly("index.m3u8");
        MediaPlaylist playlist = playlist(request);
        assertThat(playlist.ended()).isTrue();
        MediaFacts facts = played(request, playlist);
        assertThat(facts.hasVideo()).isTrue();
        assertThat(facts.hasAudio()).isTrue();
        assertThat(facts.width()).isEqualTo(320);
        assertThat(facts.duration()).isGreaterThan(Duration.ofSeconds(1));
        assertThat(Duration.between(firstMedia(request), end.at())).isCloseTo(facts.duration(), Duration.ofSeconds(2));
    }

    @Test
    void everything_that_happens_in_a_room_is_told_once_and_recorders_are_not() {
        FakeGuest ann = server.rooms().join(ROOM, "ann", "Ann");
        CaptureRequest request = LiveKitFixture.ofRoom(ROOM);
        started(request);
        awaitSegments(request, 1);
        server.rooms().leave(ROOM, ann.connection());
        server.rooms().close(ROOM);
        awaitReportOfEnd(request);

        await().atMost(WAIT_MAX)
                .untilAsserted(() -> assertThat(receiver.updates(RoomClosed.class))
                        .singleElement()
                        .satisfies(closed -> assertThat(closed.room()).isEqualTo(ROOM)));
        assertThat(receiver.verdicts()).allMatch(SignatureValid.class::isInstance);
        assertThat(receiver.updates(RoomOpened.class))
                .as("the creation of a room")
                .isEmpty();
        assertThat(receiver.updates(ParticipantJoined.class))
                .extracting(joined -> joined.participant().name())
                .containsExactly("Ann");
        assertThat(receiver.updates(ParticipantLeft.class))
                .extracting(ParticipantLeft::connection)
                .containsExactly(ann.connection());
        assertThat(receiver.updates(TrackPublished.class))
                .extracting(TrackPublished::track)
                .containsExactly(ann.microphone(), ann.camera());
    }

    @Test
    void without_a_single_webhook_polls_tell_the_same() {
        server.faults().losesWebhooks(type -> true);
        server.rooms().join(ROOM, "ann", "Ann");
        CaptureRequest request = LiveKitFixture.ofRoom(ROOM);
        server.faults().losesAnswers("StartRoomCompositeEgress", 1);
        assertThatThrownBy(() -> engine.start(request)).isInstanceOf(ProviderUnavailable.class);
        awaitSegments(request, 1);

        assertThat(observed(request))
                .hasValueSatisfying(
                        found -> assertThat(found.report().firstMedia()).isNotNull());
        engine.stop(LiveKitFixture.take(request, null, Instant.now()));

        await().atMost(WAIT_MAX)
                .untilAsserted(() -> assertThat(
                                observed(request).orElseThrow().report().end())
                        .isNotNull());
        assertThat(playlist(request).ended()).isTrue();
        assertThat(receiver.verdicts()).isEmpty();
    }

    @Test
    void a_microphone_is_kept_as_it_was_sent() throws IOException {
        FakeGuest ann = server.rooms().join(ROOM, "ann", "Ann");
        CaptureRequest request = LiveKitFixture.part(TakeKind.TRACKS, ann.microphone(), ROOM);
        Take take = started(request);
        await().atMost(WAIT_MAX).until(() -> engine.find(take) instanceof Found found && found.firstMedia() != null);
        engine.stop(take);
        assertThat(awaitReportOfEnd(request).failure()).isNull();

        CapturedFile file = engine.files(take).get(0);
        MediaKey key = MediaKey.of(request.recording(), request.take(), file.name());
        Path kept = folder.resolve("track.ogg");
        Files.write(kept, store.read(key, 10_000_000).orElseThrow());

        assertThat(file.sizeBytes()).isEqualTo(Files.size(kept));
        assertThat(media.probe(kept).hasAudio()).isTrue();
        assertThat(Objects.requireNonNull(file.track()).participant()).isEqualTo(ann.connection());
    }

    @Test
    void repeated_and_reordered_webhooks_tell_no_less() {
        server.faults().repeatsWebhooks(3);
        server.faults().reordersWebhooks(true);
        server.faults().delaysWebhooks(Duration.ofMillis(50));
        server.rooms().join(ROOM, "ann", "Ann");
        CaptureRequest request = LiveKitFixture.ofRoom(ROOM);
        Take take = started(request);
        awaitSegments(request, 1);
        server.runs().fails(Objects.requireNonNull(take.jobId()), "pipeline frozen", 500);
        server.rooms().close(ROOM);

        assertThat(awaitReportOfEnd(request).failure()).isNotNull();
        assertThat(engine.files(take)).hasSize(1);
        assertThat(playlist(request).ended()).isFalse();
        await().atMost(WAIT_MAX)
                .untilAsserted(() -> assertThat(receiver.verdicts().stream()
                                .filter(verdict ->
                                        verdict.equals(receiver.verdicts().get(0)))
                                .count())
                        .isEqualTo(3));
    }

    @Test
    void webhooks_that_somebody_else_has_made_or_changed_are_invalid() {
        server.faults().corruptsWebhooks(Corruption.SIGNATURE);
        server.rooms().join(ROOM, "ann", "Ann");
        await().atMost(WAIT_MAX).until(() -> receiver.verdicts().size() >= 4);

        server.faults().corruptsWebhooks(Corruption.BODY);
        server.rooms().close(ROOM);
        await().atMost(WAIT_MAX).until(() -> receiver.verdicts().size() >= 6);

        assertThat(receiver.verdicts()).allMatch(SignatureInvalid.class::isInstance);
        assertThat(receiver.updates(RoomClosed.class)).isEmpty();
    }

    private Take started(CaptureRequest request) {
        Accepted accepted = (Accepted) engine.start(request);
        return LiveKitFixture.take(request, accepted.jobId(), Instant.now());
    }

    private void awaitSegments(CaptureRequest request, int count) {
        await().atMost(WAIT_MAX).until(() -> segments(request).size() >= count);
    }

    private List<String> segments(CaptureRequest request) {
        String place = MediaKey.prefixOf(request.recording(), request.take());
        return store.keys().stream()
                .filter(key -> key.startsWith(place) && key.endsWith(".ts"))
                .toList();
    }

    private TakeEnd awaitReportOfEnd(CaptureRequest request) {
        return await().atMost(WAIT_MAX)
                .until(() -> reportOfEnd(request), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<TakeEnd> reportOfEnd(CaptureRequest request) {
        return receiver.updates(RunObserved.class)
                .map(RunObserved::run)
                .filter(observed -> request.take().equals(observed.take()))
                .flatMap(observed -> Optional.ofNullable(observed.report().end()).stream())
                .findFirst();
    }

    private Instant firstMedia(CaptureRequest request) {
        return receiver.updates(RunObserved.class)
                .map(RunObserved::run)
                .filter(observed -> request.take().equals(observed.take()))
                .flatMap(observed -> Optional.ofNullable(observed.report().firstMedia()).stream())
                .findFirst()
                .orElseThrow();
    }

    private Optional<ObservedRun> observed(CaptureRequest request) {
        return engine.poll(job -> false).stream()
                .filter(found -> request.take().equals(found.take()))
                .findFirst();
    }

    private MediaPlaylist playlist(CaptureRequest request) {
        byte[] text = store.read(MediaKey.playlist(request.recording(), request.take()), 100_000)
                .orElseThrow();
        return PlaylistParser.parse(new String(text, StandardCharsets.UTF_8)).orElseThrow();
    }

    /** What a player finds when it plays what the playlist names. */
    private MediaFacts played(CaptureRequest request, MediaPlaylist playlist) throws IOException {
        Path whole = folder.resolve("whole.ts");
        try (OutputStream out = Files.newOutputStream(whole)) {
            for (MediaPlaylist.Entry entry : playlist.entries()) {
                MediaKey key = MediaKey.of(request.recording(), request.take(), entry.uri());
                out.write(store.read(key, 10_000_000).orElseThrow());
            }
        }
        return media.probe(whole);
    }
}
