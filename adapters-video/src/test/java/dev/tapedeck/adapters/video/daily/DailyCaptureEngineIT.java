package dev.tapedeck.adapters.video.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.daily.fake.FakeRecording;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.CaptureEngineContract;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.RecordingCaptureListener;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.capture.StartResponse.Refused;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngineContract;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The promises of every engine, kept by Daily. Its listing does not repeat our names, which three of them show. */
class DailyCaptureEngineIT implements CaptureEngineContract, RemoteCaptureEngineContract {
    private final DailyFixture fixture = DailyFixture.pretending();
    private final RecordingCaptureListener listener = new RecordingCaptureListener();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Override
    public CaptureEngine engine() {
        return fixture.engine;
    }

    @Override
    public RemoteCaptureEngine remote() {
        return fixture.engine;
    }

    @Override
    public RecordingCaptureListener listener() {
        return listener;
    }

    @Override
    public CaptureRequest request() {
        return DailyFixture.request(fixture.room(), TakeKind.COMPOSITE);
    }

    @Override
    public CaptureRequest anyRoom() {
        return request();
    }

    @Override
    public CaptureSource forbiddenSource() {
        return new CaptureSource.Room(ProviderKind.DAILY, "no/such room");
    }

    @Override
    public void endsByItself(Take take) {
        FakeRecording recording = fixture.recordingOf(take);
        if (recording.isRunning()) {
            fixture.client.post("/rooms/" + recording.room() + "/recordings/stop", stopBody(recording));
        }
    }

    private static ObjectNode stopBody(FakeRecording recording) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("instanceId", recording.instance())
                .put("type", recording.type());
    }

    @Override
    public String strangerRuns() {
        Take take = fixture.start(fixture.room(), TakeKind.COMPOSITE);
        return fixture.recordingOf(take).id();
    }

    @Override
    public void fallsSilent() {
        fixture.daily.die();
    }

    /** Known by Daily's name for it, as it is once a message has told it, and long enough to count for a second. */
    @Override
    public Take flowing(CaptureRequest request) {
        Take take = RemoteCaptureEngineContract.super.flowing(request);
        fixture.awaitAge(take, Duration.ofMillis(600));
        return asked(request, fixture.recordingOf(take).id());
    }

    /** Daily does not say whose a running recording is; but starting it again is harmless, and finds it. */
    @Override
    @Test
    public void a_run_whose_answer_was_lost_is_found_by_our_take() {
        CaptureRequest request = anyRoom();
        fixture.daily.knobs().losesAnswers(1);
        assertThatThrownBy(() -> remote().start(request)).isInstanceOf(ProviderUnavailable.class);

        Accepted again = (Accepted) remote().start(request);

        assertThat(remote().find(asked(request, again.jobId()))).isInstanceOf(Found.class);
        assertThat(fixture.daily.recordings()).hasSize(1);
    }

    /** A take is named only once its file is: that is where the name is. */
    @Override
    @Test
    public void a_poll_tells_of_a_run_until_it_is_settled() {
        CaptureRequest request = anyRoom();
        Take take = flowing(request);
        assertThat(observedRuns(take, Set.of())).singleElement().satisfies(observed -> {
            assertThat(observed.room()).isEqualTo(((CaptureSource.Room) request.source()).name());
            assertThat(observed.report().end()).isNull();
        });

        endsByItself(take);
        awaitEnd(take);

        assertThat(observedRuns(take, Set.of())).singleElement().satisfies(observed -> {
            assertThat(observed.take()).isEqualTo(take.id());
            assertThat(observed.kind()).isEqualTo(TakeKind.COMPOSITE);
            assertThat(observed.report().end()).isNotNull();
        });
        assertThat(observedRuns(take, Set.of(String.valueOf(take.jobId())))).isEmpty();
    }

    @Test
    void raw_tracks_need_a_bucket() {
        DailyCaptureEngine without = new DailyCaptureEngine(fixture.client, null, fixture.clock);

        assertThat(without.abilities().kinds()).containsExactly(TakeKind.COMPOSITE);
        assertThat(without.start(DailyFixture.request(fixture.room(), TakeKind.TRACKS)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_source_that_is_no_daily_room_is_refused() {
        assertThat(engine().refusalOf(new CaptureSource.Room(ProviderKind.LIVEKIT, "room")))
                .isPresent();
        assertThat(engine().refusalOf(new CaptureSource.Room(ProviderKind.DAILY, "x".repeat(129))))
                .isPresent();
        assertThat(engine().refusalOf(new CaptureSource.Room(
                        ProviderKind.DAILY, UUID.randomUUID().toString())))
                .isEmpty();
    }
}
