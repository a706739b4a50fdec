package dev.tapedeck.adapters.video.livekit.fake;

import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.domain.media.store.MediaStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * A LiveKit server with an egress service, on loopback: checks tokens and grants, speaks both dialects of its JSON, sends
 * signed webhooks, and really records a test picture into a bucket. Its address shows a page on which a person lets
 * others join and leave rooms. Thread-safe.
 */
public final class FakeLiveKitServer implements AutoCloseable {
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService calls = Executors.newCachedThreadPool(threads());
    private final ScheduledExecutorService work = Executors.newScheduledThreadPool(THREADS, threads());
    private final ScheduledExecutorService post = Executors.newSingleThreadScheduledExecutor(threads());
    private final FakeFaults faults = new FakeFaults();
    private final FakeWebhooks webhooks;
    private final FakeRooms rooms;
    private final FakeRuns runs;

    private FakeLiveKitServer(String apiKey, String apiSecret, MediaStore bucket, FakeMedia.Maker media, int port) {
        FakeTokens tokens = new FakeTokens(apiKey, apiSecret);
        this.webhooks = new FakeWebhooks(tokens, faults, post);
        this.rooms = new FakeRooms(webhooks, work);
        this.runs = new FakeRuns(rooms, webhooks, media, bucket.location().bucket(), work);
        this.server = bound(port);
        server.setExecutor(calls);
        server.createContext("/twirp/", new FakeTwirp(tokens, faults, rooms, runs));
        server.createContext("/", new FakePage(rooms, runs));
    }

    /**
     * Records moving pictures with ffmpeg.
     *
     * @param bucket where they go, whatever keys a request names
     * @param port 0 for any that is free
     */
    public static FakeLiveKitServer withVideo(String apiKey, String apiSecret, MediaStore bucket, int port) {
        return new FakeLiveKitServer(apiKey, apiSecret, bucket, order -> new FfmpegMedia(order, bucket), port);
    }

    /** Stores objects that have the right names and cannot be played; for tests that only look at names. */
    public static FakeLiveKitServer pretending(String apiKey, String apiSecret, MediaStore bucket) {
        return new FakeLiveKitServer(apiKey, apiSecret, bucket, order -> new PretendedMedia(order, bucket), 0);
    }

    public FakeLiveKitServer start() {
        server.start();
        runs.open();
        return this;
    }

    /** Like {@code http://127.0.0.1:40123}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Where webhooks go from now on; before, none are sent. */
    public void sendsWebhooksTo(URI receiver) {
        webhooks.receiver(receiver);
    }

    /** Types of the webhooks that the receiver has taken, in order, repeats included. */
    public List<String> webhooksTaken() {
        return webhooks.taken();
    }

    public FakeFaults faults() {
        return faults;
    }

    public FakeRooms rooms() {
        return rooms;
    }

    public FakeRuns runs() {
        return runs;
    }

    /** Ends at once, as by a power cut: nothing more is recorded, told or answered. */
    @Override
    public void close() {
        server.stop(0);
        post.shutdownNow();
        work.shutdownNow();
        calls.shutdownNow();
        runs.close();
    }

    private static HttpServer bound(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ThreadFactory threads() {
        return work -> {
            Thread thread = new Thread(work, "fake-livekit");
            thread.setDaemon(true);
            return thread;
        };
    }
}
