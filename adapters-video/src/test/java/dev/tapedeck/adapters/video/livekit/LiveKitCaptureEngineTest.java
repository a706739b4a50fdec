package dev.tapedeck.adapters.video.livekit;

import static dev.tapedeck.adapters.video.livekit.LiveKitFixture.ofRoom;
import static dev.tapedeck.adapters.video.livekit.LiveKitFixture.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.adapters.video.livekit.egress.Destination;
import dev.tapedeck.adapters.video.livekit.fake.FakeGuest;
import dev.tapedeck.adapters.video.livekit.fake.FakeLiveKitServer;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.CaptureEngineContract;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.EngineReport.Absent;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.RecordingCaptureListener;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngineContract;
import dev.tapedeck.domain.capture.remote.RunLife;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.media.track.TrackFacts;
import dev.tapedeck.domain.media.track.TrackSource;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that speaks LiveKit's wire, and stores objects without a picture. */
class LiveKitCaptureEngineTest implements CaptureEngineContract, RemoteCaptureEngineContract {
    private static final String ROOM = "demo \"1\" / \u00E9";

    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final FakeLiveKitServer server = FakeLiveKitServer.pretending(
                    LiveKitFixture.API_KEY, LiveKitFixture.API_SECRET, store)
            .start();
    private final SettableClock clock = new SettableClock(Instant.now());
    private final LiveKitCaptureEngine engine =
            new LiveKitCaptureEngine(LiveKitFixture.config(server.address()), clock);
    private final FakeGuest guest = server.rooms().join(ROOM, "ann", "Ann");

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    @Override
    public CaptureEngine engine() {
        return engine;
    }

    @Override
    public RemoteCaptureEngine remote() {
        return engine;
    }

    @Override
    public RecordingCaptureListener listener() {
        return new RecordingCaptureListener();
    }

    @Override
    public CaptureRequest request() {
        return ofRoom(ROOM);
    }

    @Override
    public CaptureRequest anyRoom() {
        return ofRoom(ROOM);
    }

    @Override
    public CaptureSource forbiddenSource() {
        return new CaptureSource.Room(ProviderKind.DAILY, ROOM);
    }

    @Override
    public void endsByItself(Take take) {
        server.rooms().close(ROOM);
    }

    @Override
    public String strangerRuns() {
        return server.runs().startStranger(ROOM);
    }

    @Override
    public void fallsSilent() {
        server.faults().isAway(true);
    }

    @Test
    void a_room_is_recorded_straight_into_the_place_of_its_take() {
        CaptureRequest request = ofRoom(ROOM);
        Take take = flowing(request);

        server.rooms().close(ROOM);
        awaitEnd(take);

        String place = MediaKey.prefixOf(request.recording(), request.take());
        assertThat(store.keys())
                .containsExactly(place + "index.m3u8", place + "seg_00000.ts", place + "seg_00001.ts")
                .contains(
                        MediaKey.segment(request.recording(), request.take(), 0).value());
        assertThat(engine.mediaOf(take)).isEqualTo(MediaPlace.STORE);
        assertThat(engine.files(take)).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("index.m3u8");
            assertThat(file.role()).isEqualTo(CapturedFile.Role.PLAYLIST);
        });
    }

    @Test
    void a_track_is_a_take_of_its_own_whose_file_tells_whose_it_is() {
        Take take = flowing(part(TakeKind.TRACKS, guest.microphone(), ROOM));
        server.rooms().leave(ROOM, guest.connection());
        engine.stop(take);
        awaitEnd(take);

        assertThat(engine.files(take)).singleElement().satisfies(file -> {
            assertThat(file.role()).isEqualTo(CapturedFile.Role.TRACK);
            assertThat(file.contentType()).isEqualTo("audio/ogg");
            assertThat(file.sizeBytes()).isPositive();
            TrackFacts track = Objects.requireNonNull(file.track());
            assertThat(track.participant()).isEqualTo(guest.connection());
            assertThat(track.source()).isEqualTo(TrackSource.MICROPHONE);
            assertThat(track.startedAt()).isCloseTo(Instant.now(), within(20, ChronoUnit.SECONDS));
        });
    }

    @Test
    void one_participant_or_one_track_can_be_recorded_as_a_stream() {
        Take byIdentity = flowing(part(TakeKind.COMPOSITE, "ann", ROOM));
        Take byConnection = flowing(part(TakeKind.COMPOSITE, guest.connection(), ROOM));
        Take byTrack = flowing(part(TakeKind.COMPOSITE, guest.camera(), ROOM));

        server.rooms().close(ROOM);

        for (Take take : List.of(byIdentity, byConnection, byTrack)) {
            awaitEnd(take);
            assertThat(engine.files(take)).extracting(CapturedFile::name).containsExactly("index.m3u8");
        }
        assertThat(server.runs().kinds()).containsExactly("participant", "participant", "track_composite");
    }

    @Test
    void a_run_whose_service_died_is_found_dead_and_not_listed_any_more() {
        Take take = flowing(ofRoom(ROOM));
        await().untilAsserted(() -> assertThat(engine.lifeOf(take)).isEqualTo(RunLife.ALIVE));

        server.runs().dies(job(take));

        assertThat(observedRuns(take, Set.of())).hasSize(1);
        assertThat(engine.lifeOf(take)).isEqualTo(RunLife.DEAD);
        assertThat(observedRuns(take, Set.of())).isEmpty();
        assertThat(engine.files(take)).extracting(CapturedFile::name).containsExactly("index.m3u8");
    }

    @Test
    void a_stop_to_which_nobody_responds_is_not_an_outage() {
        Take take = flowing(ofRoom(ROOM));
        server.runs().dies(job(take));

        engine.stop(take);

        assertThat(observedRuns(take, Set.of())).isEmpty();
    }

    @Test
    void a_run_that_was_killed_names_its_playlist_and_no_first_frame() {
        Take take = flowing(ofRoom(ROOM));
        server.runs().killed(job(take));

        assertThat(engine.find(take)).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.firstMedia()).isNull();
            assertThat(Objects.requireNonNull(found.end()).failure()).isNotNull();
        });
        assertThat(engine.files(take)).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("index.m3u8");
            assertThat(file.sizeBytes()).isNull();
        });
    }

    @Test
    void a_take_is_stopped_by_its_name_when_its_job_is_not_known() {
        CaptureRequest request = ofRoom(ROOM);
        Take take = flowing(request);

        engine.stop(LiveKitFixture.take(request, null, AGES_AGO));

        assertThat(awaitEnd(take).failure()).isNull();
    }

    @Test
    void a_take_that_is_stopped_before_anything_was_shown_has_recorded_nothing() {
        server.rooms().create("empty");
        CaptureRequest request = ofRoom("empty");
        Take take = accepted(request);

        engine.stop(take);

        assertThat(awaitEnd(take).failure()).isEqualTo(RecordingFailure.nothingRecorded());
        assertThat(engine.files(take)).isEmpty();
    }

    @Test
    void a_limit_ends_a_good_recording() {
        Take take = flowing(ofRoom(ROOM));
        server.runs().reachesLimit(job(take));

        TakeEnd end = awaitEnd(take);

        assertThat(end.truncated()).isTrue();
        assertThat(end.failure()).isNull();
        assertThat(engine.files(take)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "S3 upload failed: AccessDenied at http://secret, 400, destination_unavailable",
        "'', 403, egress_overloaded",
        "track not found, 404, source_not_found",
        "pipeline frozen, 500, egress_failed",
        "who knows, 0, egress_failed"
    })
    void a_failure_says_who_can_mend_it_and_keeps_what_there_is(String error, int code, String expected) {
        Take take = flowing(ofRoom(ROOM));
        server.runs().fails(job(take), error, code);

        RecordingFailure failure = Objects.requireNonNull(awaitEnd(take).failure());

        assertThat(failure.code()).isEqualTo(expected);
        assertThat(failure.message()).doesNotContain("secret");
        assertThat(engine.files(take)).hasSize(1);
    }

    @Test
    void a_bucket_that_livekit_cannot_write_to_is_said() {
        LiveKitConfig config = LiveKitFixture.config(server.address());
        LiveKitConfig wrong = new LiveKitConfig(
                config.url(),
                config.apiKey(),
                config.apiSecret(),
                new Destination(Optional.empty(), "us-east-1", "another-bucket", "key", "secret", false),
                config.shape());
        try (LiveKitCaptureEngine other = new LiveKitCaptureEngine(wrong, clock)) {
            CaptureRequest request = ofRoom(ROOM);
            other.start(request);
            Take take = LiveKitFixture.take(request, null, AGES_AGO);

            assertThat(awaitEnd(take).failure())
                    .satisfies(failure ->
                            assertThat(Objects.requireNonNull(failure).code()).isEqualTo("destination_unavailable"));
        }
    }

    @Test
    void a_take_that_livekit_has_forgotten_is_absent_and_its_playlist_is_looked_for() {
        Take take = flowing(ofRoom(ROOM));
        server.runs().forgets(job(take));

        assertThat(engine.find(take)).isEqualTo(new Absent());
        assertThat(engine.files(take)).extracting(CapturedFile::name).containsExactly("index.m3u8");
    }

    @Test
    void a_second_run_of_one_take_does_not_hide_the_first() {
        CaptureRequest request = ofRoom(ROOM);
        Take take = flowing(request);
        server.runs().repeat(job(take));

        assertThat(engine.poll(job -> false))
                .singleElement()
                .satisfies(observed -> assertThat(observed.report().jobId()).isEqualTo(take.jobId()));
        EngineReport found = engine.find(LiveKitFixture.take(request, null, AGES_AGO));
        assertThat(found)
                .isInstanceOfSatisfying(
                        Found.class, run -> assertThat(run.jobId()).isEqualTo(take.jobId()));
    }

    @Test
    void a_run_that_is_over_names_no_room_so_that_no_session_takes_it_in() {
        Take take = flowing(ofRoom(ROOM));
        assertThat(observedRuns(take, Set.of())).extracting(ObservedRun::room).containsExactly(ROOM);

        server.rooms().close(ROOM);
        awaitEnd(take);

        assertThat(observedRuns(take, Set.of())).singleElement().satisfies(observed -> {
            assertThat(observed.take()).isEqualTo(take.id());
            assertThat(observed.room()).isNull();
        });
    }

    @Test
    void what_is_settled_is_asked_for_once() {
        Take take = flowing(ofRoom(ROOM));
        server.rooms().close(ROOM);
        awaitEnd(take);

        assertThat(engine.poll(job -> true)).isEmpty();
        assertThat(engine.poll(job -> {
                    throw new AssertionError("asked again about " + job);
                }))
                .isEmpty();
    }

    @Test
    void two_recordings_of_a_room_do_not_meet() {
        CaptureRequest one = ofRoom(ROOM);
        CaptureRequest other = ofRoom(ROOM);
        Take first = flowing(one);
        Take second = flowing(other);

        engine.stop(first);
        awaitEnd(first);

        assertThat(engine.find(second))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.end()).isNull());
        await().untilAsserted(() -> assertThat(store.keys())
                .contains(MediaKey.playlist(one.recording(), one.take()).value())
                .doesNotContain(
                        MediaKey.playlist(other.recording(), other.take()).value()));
    }

    private static String job(Take take) {
        return Objects.requireNonNull(take.jobId());
    }
}
