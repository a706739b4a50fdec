package dev.tapedeck.adapters.video.ffmpeg;

import static org.awaitility.Awaitility.await;

import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.id.TakeId;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Records hostile sources in a network of its own, whose inner servers count connections. Prints one line a finding; none
 * when nothing was reached, and the good sources were recorded.
 */
final class HostileSources {
    static final String FINDING = "FINDING: ";
    static final String DONE = "all sources were tried";

    private static final String OUTER = "outer.example:" + OuterServer.WEB_PORT;
    private static final int IN = InnerServers.PORT;
    private static final String NAMES = OuterServer.ADDRESS + " outer.example mixed.example\n10.9.9.9 mixed.example\n"
            + "10.9.9.9 inner.example\n127.0.0.1 loop.example\n::ffff:127.0.0.1 mapped.example\n"
            + "64:ff9b::7f00:1 nat64.example\n";
    private static final List<String> TARGETS = List.of(
            "http://127.0.0.1:" + IN + "/a.ts",
            "http://10.9.9.9:" + IN + "/a.ts",
            "http://inner.example:" + IN + "/a.ts",
            "http://169.254.169.254:" + IN + "/a.ts",
            "http://[::1]:" + IN + "/a.ts",
            "http://[fd00::9]:" + IN + "/a.ts",
            "http://[::ffff:127.0.0.1]:" + IN + "/a.ts",
            "http://0x7f.1:" + IN + "/a.ts",
            "http://2130706433:" + IN + "/a.ts",
            "http://mixed.example:" + IN + "/a.ts",
            "https://loop.example:" + IN + "/a.ts",
            "httpproxy://10.9.9.9:" + IN + "/a.ts",
            "tcp://10.9.9.9:" + IN,
            "crypto+http://10.9.9.9:" + IN + "/a.ts",
            "rtmp://10.9.9.9:" + IN + "/app/a.ts");

    private HostileSources() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        name(folder, OuterServer.ADDRESS);
        InnerServers inner = InnerServers.open();
        OuterServer.open(MediaSamples.videoAndAudio(folder.resolve("media.ts"), 2), "rtsp://10.9.9.9:" + IN + "/a");
        new Socket("10.9.9.9", IN).close();
        awaitReached(inner);
        inner.reset();
        SourceRules rules = SourceRules.strict();
        try (EngineFixture fixture = EngineFixture.opened(
                EngineFixture.config(folder).withSources(rules).withBounds(CaptureLimits.of(100), 1L << 32))) {
            good(fixture, "http://" + OUTER + "/media.ts");
            good(fixture, "http://" + OUTER + "/redirect?" + encoded("http://" + OUTER + "/segment?media.ts"));
            attemptAll(fixture);
            rebind(fixture, folder);
        }
        if (inner.reached() > 0) {
            say("inner servers were reached: " + inner.reached());
        }
        System.out.println(DONE);
        System.exit(0);
    }

    private static Stream<String> hostile() {
        List<String> urls = new ArrayList<>(List.of(
                "http://mapped.example:" + IN + "/a.ts",
                "http://nat64.example:" + IN + "/a.ts",
                "http://nowhere.example:" + IN + "/a.ts",
                "rtmp://mixed.example:" + IN + "/app/a",
                "rtsp://inner.example:" + IN + "/a",
                "rtsp://outer.example:" + OuterServer.RTSP_PORT + "/a",
                "srt://mapped.example:" + IN,
                "srt://outer.example:" + IN + "#?mode=listener",
                "srt://outer.example:" + IN + "?localaddr=10.9.9.9"));
        // One page for each way and each target.
        for (String target : TARGETS) {
            for (String page : List.of("/redirect", "/segment.m3u8", "/key.m3u8", "/map.m3u8")) {
                urls.add("http://" + OUTER + page + "?" + encoded(target));
            }
        }
        return urls.stream();
    }

    private static void good(EngineFixture fixture, String url) {
        TakeId take = fixture.start(url);
        fixture.listener.awaitEnd(take);
        if (fixture.recorded(take).toMillis() < 1_000) {
            say("a good source was not recorded: " + url);
        }
    }

    private static void attemptAll(EngineFixture fixture) throws InterruptedException {
        ExecutorService some = Executors.newFixedThreadPool(6);
        hostile().forEach(url -> some.execute(() -> attempt(fixture, url)));
        some.shutdown();
        if (!some.awaitTermination(3, TimeUnit.MINUTES)) {
            say("hostile sources did not end");
        }
    }

    private static void attempt(EngineFixture fixture, String url) {
        TakeId take = new TakeId(fixture.ids.next());
        StartResponse response =
                fixture.engine.start(EngineFixture.request(EngineFixture.OWNER, take, url, Duration.ofSeconds(4)));
        if (response instanceof StartResponse.Accepted) {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> !fixture.spooled().contains(take));
        }
    }

    /** The name changes between outside and inside all the time, so also between decision and connection. */
    private static void rebind(EngineFixture fixture, Path folder) throws IOException {
        for (int i = 0; i < 10; i++) {
            Thread flips = new Thread(() -> flip(folder));
            flips.start();
            attempt(fixture, "http://rebound.example:" + IN + "/a.ts");
            attempt(fixture, "rtmp://rebound.example:" + IN + "/app/a");
            flips.interrupt();
        }
    }

    private static void flip(Path folder) {
        while (!Thread.currentThread().isInterrupted()) {
            name(folder, OuterServer.ADDRESS);
            name(folder, "10.9.9.9");
        }
    }

    private static synchronized void name(Path folder, String rebound) {
        try {
            Path fresh = folder.resolve("hosts.new");
            Files.writeString(fresh, NAMES + rebound + " rebound.example\n");
            Files.move(fresh, folder.resolve("hosts"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The servers count, so that none counted means none reached. */
    private static void awaitReached(InnerServers inner) {
        await().until(() -> inner.reached() == 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void say(String finding) {
        System.out.println(FINDING + finding);
    }
}
