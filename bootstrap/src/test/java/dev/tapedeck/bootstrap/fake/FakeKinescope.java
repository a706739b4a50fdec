package dev.tapedeck.bootstrap.fake;

import dev.tapedeck.adapters.video.kinescope.KinescopeWebhookWatch;
import dev.tapedeck.adapters.video.kinescope.WebhookPassword;
import dev.tapedeck.adapters.video.kinescope.fake.FakeKinescopeOptions;
import dev.tapedeck.adapters.video.kinescope.fake.FakeKinescopeServer;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeClient;
import dev.tapedeck.domain.media.store.MediaStore;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** A Kinescope workspace that takes its time over each upload, so that one can watch it. */
public final class FakeKinescope implements FakeProvider {
    private static final String TOKEN = "pretended-api-token";
    private static final String PARENT = "pretended-project";
    private static final WebhookPassword PASSWORD =
            new WebhookPassword("tapedeck", "a-password-that-is-known-to-everybody");
    private static final Duration RATE = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "kinescope";
    }

    @Override
    public Running start(MediaStore store) {
        FakeKinescopeServer server =
                FakeKinescopeServer.start(FakeKinescopeOptions.of(TOKEN, PARENT, InstantSource.system()));
        server.knobs().goesOnEvery(RATE);
        return new RunningKinescope(server);
    }

    private record RunningKinescope(FakeKinescopeServer server) implements Running {
        @Override
        public Map<String, String> environment() {
            String address = server.address().toString();
            return Map.of(
                    "KINESCOPE_API_URL", address,
                    "KINESCOPE_UPLOAD_URL", address,
                    "KINESCOPE_API_TOKEN", TOKEN,
                    "KINESCOPE_PARENT_ID", PARENT,
                    "KINESCOPE_WEBHOOK_LOGIN", PASSWORD.login(),
                    "KINESCOPE_WEBHOOK_PASSWORD", PASSWORD.password());
        }

        @Override
        public void sendEventsTo(URI tapedeck) {
            KinescopeClient client = new KinescopeClient(server.address(), server.address(), TOKEN);
            new KinescopeWebhookWatch(client, PASSWORD, tapedeck.resolve("/webhooks/kinescope")).ensure();
        }

        @Override
        public String hint() {
            return "A pretended Kinescope at " + server.address() + "; it takes recordings whose provider is kinescope";
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
