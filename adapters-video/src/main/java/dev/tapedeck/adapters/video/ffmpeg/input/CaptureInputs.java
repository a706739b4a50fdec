package dev.tapedeck.adapters.video.ffmpeg.input;

import dev.tapedeck.adapters.video.proxy.HttpProxy;
import dev.tapedeck.adapters.video.proxy.OriginClient;
import dev.tapedeck.adapters.video.relay.RtspRelay;
import dev.tapedeck.adapters.video.route.SourceRoute;
import dev.tapedeck.adapters.video.source.PinnedUrl;
import dev.tapedeck.adapters.video.source.SourcePolicy;
import dev.tapedeck.adapters.video.source.TestPattern;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.provider.SourceUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Opens the inputs of captures, so that ffmpeg connects to nothing but what the policy allowed: web addresses are
 * requested by a proxy, rtsp connections are relayed, and other hosts are replaced by an address that was checked. Thread-safe.
 */
public final class CaptureInputs implements AutoCloseable {
    private final SourcePolicy policy;
    private final IdSource ids;
    // Created at the first web source, as it loads several hundred classes.
    private @Nullable OriginClient client;

    /** @param ids creates the credentials of proxies */
    public CaptureInputs(SourcePolicy policy, IdSource ids) {
        this.policy = policy;
        this.ids = ids;
    }

    /**
     * Opens the input of a source that the policy has accepted. Connects to nothing yet.
     *
     * @throws IOException when the source may not be captured any more, or no port can be opened for it
     */
    public CaptureInput open(SourceUrl url) throws IOException {
        return switch (url.scheme()) {
            case "testpattern" -> new CaptureInput(InputOptions.pattern(), SourceRoute.direct(pattern(url)));
            case "file" -> new CaptureInput(InputOptions.file(), SourceRoute.direct("file:" + file(url)));
            default -> new CaptureInput(InputOptions.network(url), route(url));
        };
    }

    private SourceRoute route(SourceUrl url) throws IOException {
        return switch (url.scheme()) {
            case "http", "https" -> HttpProxy.open(url, this::client, ids);
            case "rtsp" -> RtspRelay.open(url, policy.hosts());
            default -> SourceRoute.direct(PinnedUrl.of(url, policy.hosts()));
        };
    }

    private synchronized OriginClient client() {
        if (client == null) {
            client = new OriginClient(policy.hosts());
        }
        return client;
    }

    private Path file(SourceUrl url) throws IOException {
        return policy.file(url).orElseThrow(() -> new IOException("the file may not be captured any more"));
    }

    private static String pattern(SourceUrl url) throws IOException {
        TestPattern pattern = TestPattern.of(url).orElseThrow(() -> new IOException("there is no such test pattern"));
        return String.format(
                Locale.ROOT,
                "testsrc2=size=%dx%d:rate=%d[out0];sine=frequency=440:sample_rate=48000[out1]",
                pattern.width(),
                pattern.height(),
                pattern.rate());
    }

    /** Ends the threads of its client. Inputs are closed by their captures, before. */
    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
