package dev.tapedeck.adapters.video.livekit;

import static dev.tapedeck.adapters.video.livekit.LiveKitFixture.ofRoom;
import static dev.tapedeck.adapters.video.livekit.LiveKitFixture.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.video.livekit.fake.FakeLiveKitServer;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineReport.Absent;
import dev.tapedeck.domain.capture.EngineReport.CannotTell;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.capture.StartResponse.NotYet;
import dev.tapedeck.domain.capture.StartResponse.Refused;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngineContract;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts at LiveKit: refused, postponed, lost and repeated. */
class LiveKitStartTest {
    private static final String ROOM = "demo \"1\" / \u00E9";

    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final FakeLiveKitServer server = FakeLiveKitServer.pretending(
                    LiveKitFixture.API_KEY, LiveKitFixture.API_SECRET, store)
            .start();
    private final SettableClock clock = new SettableClock(Instant.now());
    private final LiveKitCaptureEngine engine =
            new LiveKitCaptureEngine(LiveKitFixture.config(server.address()), clock);

    @BeforeEach
    void join() {
        server.rooms().join(ROOM, "ann", "Ann");
    }

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    @Test
    void tracks_without_a_track_are_refused() {
        assertThat(refusal(part(TakeKind.TRACKS, null, ROOM)).code()).isEqualTo("track_needed");
    }

    @Test
    void what_is_not_there_yet_is_asked_for_again() {
        assertThat(engine.start(ofRoom("nobody's"))).isInstanceOf(NotYet.class);
        assertThat(engine.start(part(TakeKind.TRACKS, "TR_gone", ROOM))).isInstanceOf(NotYet.class);
        assertThat(engine.start(part(TakeKind.COMPOSITE, "bob", ROOM))).isInstanceOf(NotYet.class);
        assertThat(server.runs().ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_argument, egress_refused",
        "permission_denied, provider_credentials",
        "unimplemented, provider_address",
        "bad_route, provider_address"
    })
    void a_definite_no_is_a_refusal_that_helps(String code, String expected) {
        server.faults().refuses("StartRoomCompositeEgress", code);

        assertThat(refusal(ofRoom(ROOM)).code()).isEqualTo(expected);
    }

    @Test
    void wrong_keys_are_refused_with_the_names_of_the_settings() {
        server.faults().refusesTokens(true);

        assertThat(refusal(ofRoom(ROOM)).message()).contains("LIVEKIT_API_KEY", "LIVEKIT_API_SECRET");
        assertThat(engine.check())
                .hasValueSatisfying(wrong -> assertThat(wrong.code()).isEqualTo("provider_credentials"));
        assertThatThrownBy(() -> engine.poll(job -> false))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageContaining("LIVEKIT_API_SECRET");
    }

    @Test
    void a_server_that_works_has_nothing_to_be_mended() {
        assertThat(engine.check()).isEmpty();
    }

    @Test
    void a_start_whose_answer_was_lost_is_found_and_not_repeated() {
        CaptureRequest request = ofRoom(ROOM);
        server.faults().losesAnswers("StartRoomCompositeEgress", 1);

        assertThatThrownBy(() -> engine.start(request)).isInstanceOf(ProviderUnavailable.class);
        StartResponse again = engine.start(request);

        assertThat(again).isEqualTo(new Accepted(server.runs().ids().get(0)));
        assertThat(server.runs().ids()).hasSize(1);
    }

    @Test
    void a_start_that_may_still_succeed_is_neither_absent_nor_repeated_before_its_bound() {
        CaptureRequest request = ofRoom(ROOM);
        server.faults().refuses("StartRoomCompositeEgress", "unavailable");
        assertThatThrownBy(() -> engine.start(request)).isInstanceOf(ProviderUnavailable.class);
        server.faults().refuses("StartRoomCompositeEgress", "");

        Take asked = LiveKitFixture.take(request, null, RemoteCaptureEngineContract.AGES_AGO);
        assertThat(engine.start(request)).isInstanceOf(NotYet.class);
        clock.advance(Duration.ofMillis(74_999));
        assertThat(engine.find(asked)).isInstanceOf(CannotTell.class);
        assertThat(engine.start(request)).isInstanceOf(NotYet.class);

        clock.advance(Duration.ofMillis(1));
        assertThat(engine.find(asked)).isEqualTo(new Absent());
        assertThat(engine.start(request)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_start_that_no_worker_took_is_repeated_at_once_and_blames_nobody_who_asked() {
        CaptureRequest request = ofRoom(ROOM);
        server.faults().hasNoWorker(true);

        assertThat(engine.start(request))
                .isInstanceOfSatisfying(
                        NotYet.class,
                        notYet -> assertThat(
                                        Objects.requireNonNull(notYet.failure()).blame())
                                .isEqualTo(Blame.PROVIDER));

        server.faults().hasNoWorker(false);
        assertThat(engine.start(request)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_take_that_another_server_may_be_starting_is_not_absent_before_the_bound() {
        Take asked = LiveKitFixture.take(ofRoom(ROOM), null, clock.instant());

        clock.advance(Duration.ofMillis(74_999));
        assertThat(engine.find(asked)).isInstanceOf(CannotTell.class);

        clock.advance(Duration.ofMillis(1));
        assertThat(engine.find(asked)).isEqualTo(new Absent());
    }

    private RecordingFailure refusal(CaptureRequest request) {
        StartResponse response = engine.start(request);
        assertThat(response).isInstanceOf(Refused.class);
        return ((Refused) response).failure();
    }
}
