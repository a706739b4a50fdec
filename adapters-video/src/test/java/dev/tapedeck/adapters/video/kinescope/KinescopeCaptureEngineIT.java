package dev.tapedeck.adapters.video.kinescope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.kinescope.fake.FakeVideo;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.CaptureEngineContract;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.RecordingCaptureListener;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngineContract;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The promises of every engine, kept by Kinescope. An upload is in no room, which one of them shows. */
class KinescopeCaptureEngineIT implements CaptureEngineContract, RemoteCaptureEngineContract {
    private final KinescopeFixture fixture = new KinescopeFixture(null);
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
        return KinescopeFixture.request();
    }

    @Override
    public CaptureRequest anyRoom() {
        return request();
    }

    @Override
    public CaptureSource forbiddenSource() {
        return new CaptureSource.Stream(new SourceUrl("testpattern:"));
    }

    @Override
    public void endsByItself(Take take) {
        fixture.kinescope.move(Objects.requireNonNull(take.jobId()), "done");
    }

    @Override
    public String strangerRuns() {
        Instant now = fixture.clock.instant();
        fixture.kinescope.add(new FakeVideo("stranger", "Theirs", "", "anywhere", "processing", 7, null, now, now));
        return "stranger";
    }

    @Override
    public void fallsSilent() {
        fixture.kinescope.die();
    }

    @Override
    @Test
    public void a_poll_tells_of_a_run_until_it_is_settled() {
        Take take = flowing(anyRoom());
        assertThat(observedRuns(take, Set.of())).singleElement().satisfies(observed -> {
            assertThat(observed.take()).isEqualTo(take.id());
            assertThat(observed.room()).isNull();
            assertThat(observed.kind()).isEqualTo(TakeKind.UPLOAD);
            assertThat(observed.report().end()).isNull();
        });

        endsByItself(take);

        assertThat(observedRuns(take, Set.of()))
                .singleElement()
                .extracting(ObservedRun::report)
                .satisfies(report -> assertThat(report.end()).isNotNull());
        assertThat(observedRuns(take, Set.of(String.valueOf(take.jobId())))).isEmpty();
    }

    /** What has arrived is kept; the other case is in {@code KinescopeUploadIT}. */
    @Override
    @Test
    public void a_run_ends_when_it_is_stopped_and_may_be_stopped_again() {
        Take take = flowing(anyRoom());
        fixture.kinescope.move(String.valueOf(take.jobId()), "processing");

        remote().stop(take);
        endsByItself(take);

        assertThat(awaitEnd(take).failure()).isNull();
        remote().stop(take);
        assertThat(remote().files(take)).hasSize(1);
    }

    @Test
    void nothing_but_an_upload_is_started() {
        assertThat(engine().refusalOf(new CaptureSource.Room(ProviderKind.KINESCOPE, "room")))
                .isPresent();
        assertThat(engine().refusalOf(new CaptureSource.Stream(new SourceUrl("rtmp://127.0.0.1/live"))))
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("source_not_supported"));
        assertThat(engine().refusalOf(new CaptureSource.Stream(new SourceUrl("https://10.0.0.1/a.mp4"))))
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("address_not_allowed"));
    }
}
