package dev.tapedeck.domain.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.capture.StartResponse.Refused;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Quality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FakeCaptureEngineTest implements LocalCaptureEngineContract {
    private static final CaptureSource FORBIDDEN = new CaptureSource.Stream(new SourceUrl("http://10.0.0.1/"));

    private final FakeCaptureEngine engine = new FakeCaptureEngine();
    private final RecordingCaptureListener listener = new RecordingCaptureListener();

    @BeforeEach
    void open() {
        engine.open(listener);
        engine.capturesByItself(RecordingFixtures.NOW);
        engine.refusesSource(FORBIDDEN, RecordingFixtures.failure());
    }

    @Override
    public CaptureEngine engine() {
        return engine;
    }

    @Override
    public RecordingCaptureListener listener() {
        return listener;
    }

    @Override
    public CaptureRequest request() {
        return new CaptureRequest(
                RecordingFixtures.recordingId(),
                RecordingFixtures.anOwner(),
                RecordingFixtures.takeId(),
                TakeKind.COMPOSITE,
                null,
                "A take",
                RecordingFixtures.TEST_PATTERN,
                Quality.HIGH,
                Recording.MAX_DURATION_DEFAULT);
    }

    @Override
    public CaptureSource forbiddenSource() {
        return FORBIDDEN;
    }

    @Test
    void starts_and_stops_are_recorded() {
        CaptureRequest request = request();
        String job = started(request);

        engine.stop(take(request.take(), job));

        assertThat(engine.starts()).containsExactly(request);
        assertThat(engine.stops()).containsExactly(request.take());
    }

    @Test
    void it_refuses_as_told() {
        engine.refuses(RecordingFixtures.failure());

        assertThat(engine.start(request())).isEqualTo(new Refused(RecordingFixtures.failure()));
    }

    @Test
    void it_stays_silent_as_told() {
        engine.staysSilent();

        CaptureRequest request = request();
        assertThatThrownBy(() -> engine.start(request)).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void it_reports_as_told() {
        TakeId take = RecordingFixtures.takeId();

        engine.reports(take, new EngineReport.CannotTell("another node may have it"));

        assertThat(engine.find(take(take, null))).isInstanceOf(EngineReport.CannotTell.class);
    }

    @Test
    void a_take_breaks_as_told() {
        TakeId take = RecordingFixtures.takeId();

        engine.breaks(take, RecordingFixtures.NOW, RecordingFixtures.failure());

        assertThat(listener.awaitBroken(take)).isEqualTo(RecordingFixtures.failure());
    }
}
