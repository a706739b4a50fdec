package dev.tapedeck.adapters.video.kinescope;

import dev.tapedeck.adapters.video.kinescope.fake.FakeKinescopeOptions;
import dev.tapedeck.adapters.video.kinescope.fake.FakeKinescopeServer;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeClient;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Quality;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our adapter beside a Kinescope of this machine, whose videos only say that they play. */
final class KinescopeFixture implements AutoCloseable {
    static final String TOKEN = "kinescope-token";
    static final String PARENT = "prj7Qx2";
    static final WebhookPassword PASSWORD = new WebhookPassword("tapedeck", "a-long-and-random-password");

    private static final Duration WAIT_MAX = Duration.ofSeconds(2);
    private static final long FILE_BYTES_MAX = 1024 * 1024;

    final InstantSource clock = InstantSource.system();
    final FakeKinescopeServer kinescope = FakeKinescopeServer.start(
            FakeKinescopeOptions.of(TOKEN, PARENT, clock).pretending());
    final KinescopeConfig config;
    final KinescopeClient client;
    final KinescopeCaptureEngine engine;

    KinescopeFixture(@Nullable Path folder) {
        SourceRules rules = new SourceRules(folder, false, true);
        this.config = new KinescopeConfig(
                TOKEN, PARENT, kinescope.address(), kinescope.address(), rules, FILE_BYTES_MAX, null);
        this.client = new KinescopeClient(config.api(), config.uploader(), TOKEN, WAIT_MAX);
        this.engine = new KinescopeCaptureEngine(config, client, clock);
    }

    /** An address of this machine, which nobody has to fetch while videos only go on when they are moved. */
    static CaptureRequest request() {
        return request("https://127.0.0.1/holiday.mp4", "A holiday");
    }

    static CaptureRequest request(String url, String title) {
        return new CaptureRequest(
                new RecordingId(UUID.randomUUID()),
                new UserId(UUID.randomUUID()),
                new TakeId(UUID.randomUUID()),
                TakeKind.UPLOAD,
                null,
                title,
                new CaptureSource.Stream(new SourceUrl(url)),
                Quality.HIGH,
                Duration.ofHours(1));
    }

    @Override
    public void close() {
        engine.close();
        kinescope.close();
    }
}
