package dev.tapedeck.adapters.video.livekit;

import dev.tapedeck.adapters.video.livekit.egress.Destination;
import dev.tapedeck.adapters.video.livekit.egress.Shape;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.details.Quality;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A configuration for the double, and takes of its rooms. */
final class LiveKitFixture {
    static final String API_KEY = "devkey";
    static final String API_SECRET = "devsecret";
    static final Destination DESTINATION = new Destination(
            Optional.of(URI.create("http://127.0.0.1:9000")),
            "us-east-1",
            "tapedeck-recordings",
            "the-access-key",
            "the-secret-key",
            true);

    private LiveKitFixture() {}

    static LiveKitConfig config(URI address) {
        return new LiveKitConfig(address, API_KEY, API_SECRET, DESTINATION, new Shape("speaker", 320, 180, 1));
    }

    static CaptureRequest part(TakeKind kind, @Nullable String subject, String room) {
        return new CaptureRequest(
                RecordingFixtures.recordingId(),
                RecordingFixtures.anOwner(),
                RecordingFixtures.takeId(),
                kind,
                subject,
                "A take",
                new CaptureSource.Room(ProviderKind.LIVEKIT, room),
                Quality.HIGH,
                Duration.ofHours(1));
    }

    static CaptureRequest ofRoom(String room) {
        return part(TakeKind.COMPOSITE, null, room);
    }

    static Take take(CaptureRequest request, @Nullable String job, Instant requestedAt) {
        return new Take(
                request.take(),
                request.kind(),
                request.subject(),
                ProviderKind.LIVEKIT,
                null,
                job,
                TakeState.REQUESTED,
                requestedAt,
                null,
                null,
                null,
                TakeProgress.NONE,
                false);
    }
}
