package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that turn out to be wrong only when they are tried. */
class WrongSourcesIT {
    private static final Duration RESPONSE_MAX = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private EngineFixture fixture;
    private HttpServer web;

    @BeforeEach
    void open() throws IOException {
        fixture = EngineFixture.opened(folder);
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.start();
    }

    @AfterEach
    void close() {
        fixture.close();
        web.stop(0);
        EngineFixture.assertNothingLeft();
    }

    @Test
    void a_closed_port() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(failureOf("http://127.0.0.1:" + port + "/live")).isEqualTo("source_unreachable");
        assertThat(failureOf("rtmp://127.0.0.1:" + port + "/app/live")).isEqualTo("source_unreachable");
        assertThat(failureOf("rtsp://127.0.0.1:" + port + "/live")).isEqualTo("source_unreachable");
    }

    @Test
    void a_page_that_is_not_there() {
        assertThat(failureOf(address("/nothing.mp4"))).isEqualTo("source_not_found");
    }

    @Test
    void a_page_that_asks_for_a_password() {
        respond("/private.mp4", 401, "who are you?");

        assertThat(failureOf(address("/private.mp4"))).isEqualTo("source_unauthorized");
    }

    @Test
    void a_page_of_text() {
        respond("/page.mp4", 200, "<html><body>hello</body></html>".repeat(100));

        assertThat(failureOf(address("/page.mp4"))).isEqualTo("source_not_media");
    }

    @Test
    void a_playlist_that_leads_to_files_of_this_machine() throws IOException {
        Path secret = MediaSamples.videoAndAudio(folder.resolve("secret.ts"), 2);
        respond(
                "/evil.m3u8",
                200,
                "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://" + secret + "\n#EXT-X-ENDLIST\n");

        assertThat(failureOf(address("/evil.m3u8"))).startsWith("source_not_");
    }

    @Test
    void a_file_that_is_not_there() {
        assertThat(failureOf("file:missing.mp4")).isEqualTo("source_not_found");
    }

    @Test
    void a_file_of_text() throws IOException {
        Files.writeString(folder.resolve("words.mp4"), "just words\n".repeat(1_000));

        assertThat(failureOf("file:words.mp4")).isEqualTo("source_not_media");
    }

    @Test
    void a_server_that_says_nothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertThat(failureOf("http://127.0.0.1:" + silent.getLocalPort() + "/live"))
                    .isEqualTo("source_timeout");
        }
    }

    @Test
    void a_stop_while_the_source_says_nothing_is_heeded() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            TakeId take = fixture.start("http://127.0.0.1:" + silent.getLocalPort() + "/live");
            Instant asked = Instant.now();

            fixture.stop(take);
            TakeEnd end = fixture.listener.awaitEnd(take);

            assertThat(end.failure()).isNull();
            assertThat(fixture.listener.segments(take)).isEmpty();
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(4));
        }
    }

    private String failureOf(String url) {
        Instant started = Instant.now();
        TakeId take = fixture.start(url);
        RecordingFailure failure = fixture.listener.awaitBroken(take);
        assertThat(Duration.between(started, Instant.now())).isLessThan(RESPONSE_MAX);
        await().atMost(RESPONSE_MAX).until(() -> !fixture.spooled().contains(take));
        return failure.code();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + web.getAddress().getPort() + path;
    }

    private void respond(String path, int status, String body) {
        web.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
