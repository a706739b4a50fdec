package dev.tapedeck.domain.capture.remote;

import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Quality;

class FakeRemoteEngineTest implements RemoteCaptureEngineContract {
    private final FakeRemoteEngine engine = new FakeRemoteEngine(ProviderKind.LIVEKIT);

    @Override
    public RemoteCaptureEngine remote() {
        return engine;
    }

    @Override
    public CaptureRequest anyRoom() {
        return new CaptureRequest(
                RecordingFixtures.recordingId(),
                RecordingFixtures.anOwner(),
                RecordingFixtures.takeId(),
                TakeKind.COMPOSITE,
                null,
                "A take",
                new CaptureSource.Room(ProviderKind.LIVEKIT, "room"),
                Quality.HIGH,
                Recording.MAX_DURATION_DEFAULT);
    }

    @Override
    public Take flowing(CaptureRequest request) {
        Take take = accepted(request);
        engine.flows(take.id(), RecordingFixtures.NOW);
        return take;
    }

    @Override
    public void endsByItself(Take take) {
        engine.ends(take.id(), TakeEnd.clean(RecordingFixtures.NOW), FakeFile.whole("content"));
    }

    @Override
    public String strangerRuns() {
        engine.stranger("stranger", "room", RecordingFixtures.NOW, null);
        return "stranger";
    }

    @Override
    public void fallsSilent() {
        engine.staysSilent(true);
    }
}
