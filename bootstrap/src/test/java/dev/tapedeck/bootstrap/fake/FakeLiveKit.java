package dev.tapedeck.bootstrap.fake;

import dev.tapedeck.adapters.video.livekit.fake.FakeLiveKitServer;
import dev.tapedeck.domain.media.store.MediaStore;
import java.net.URI;
import java.util.Map;

/** A LiveKit server with egress, whose page lets guests come and go. */
public final class FakeLiveKit implements FakeProvider {
    private static final String KEY = "APIpretended";
    private static final String SECRET = "a-secret-that-is-known-to-everybody";

    @Override
    public String name() {
        return "livekit";
    }

    @Override
    public Running start(MediaStore store) {
        return new RunningLiveKit(
                FakeLiveKitServer.withVideo(KEY, SECRET, store, 0).start());
    }

    private record RunningLiveKit(FakeLiveKitServer server) implements Running {
        @Override
        public Map<String, String> environment() {
            return Map.of(
                    "LIVEKIT_URL", server.address().toString(), "LIVEKIT_API_KEY", KEY, "LIVEKIT_API_SECRET", SECRET);
        }

        @Override
        public void sendEventsTo(URI tapedeck) {
            server.sendsWebhooksTo(tapedeck.resolve("/webhooks/livekit"));
        }

        @Override
        public String hint() {
            return "A pretended LiveKit, where you let people join and leave: " + server.address();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
