package dev.tapedeck.bootstrap.fake;

import dev.tapedeck.adapters.video.daily.DailyConfig;
import dev.tapedeck.adapters.video.daily.DailyWebhookWatch;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyOptions;
import dev.tapedeck.adapters.video.daily.fake.FakeDailyServer;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.domain.media.store.MediaStore;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** A Daily domain whose raw tracks go to our own bucket. */
public final class FakeDaily implements FakeProvider {
    private static final String KEY = "pretended-api-key";
    private static final String DOMAIN = "pretended";
    private static final String SECRET = "YS1zZWNyZXQtdGhhdC1pcy1rbm93bi10by1ldmVyeWJvZHk=";
    private static final String ROLE = "arn:aws:iam::000000000000:role/pretended";

    @Override
    public String name() {
        return "daily";
    }

    @Override
    public Running start(MediaStore store) {
        FakeDailyServer server = FakeDailyServer.start(FakeDailyOptions.of(KEY, DOMAIN, store, InstantSource.system()));
        return new RunningDaily(server, FakeDailyRoomControl.open(server), store);
    }

    private record RunningDaily(FakeDailyServer server, FakeDailyRoomControl control, MediaStore store)
            implements Running {
        @Override
        public Map<String, String> environment() {
            return Map.of(
                    "DAILY_API_URL", server.address().toString(),
                    "DAILY_API_KEY", KEY,
                    "DAILY_DOMAIN", DOMAIN,
                    "DAILY_WEBHOOK_SECRET", SECRET,
                    "DAILY_BUCKET", store.location().bucket(),
                    "DAILY_BUCKET_REGION", store.location().region(),
                    "DAILY_ROLE_ARN", ROLE);
        }

        @Override
        public void sendEventsTo(URI tapedeck) {
            DailyConfig config = DailyConfig.of(KEY, DOMAIN, SECRET, null).at(server.address());
            DailyClient client = new DailyClient(config.api(), config.apiKey());
            new DailyWebhookWatch(config, client, tapedeck.resolve("/webhooks/daily")).ensure();
        }

        @Override
        public String hint() {
            return "A pretended Daily; somebody joins a room at " + control.example();
        }

        @Override
        public void close() {
            control.close();
            server.close();
        }
    }
}
