package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaFacts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Streams that arrive over the network, served by another ffmpeg or a small web server. */
@EnabledOnOs(OS.LINUX)
class NetworkSourcesIT {
    @TempDir
    Path folder;

    private EngineFixture fixture;
    private final List<Process> servers = new ArrayList<>();

    @BeforeEach
    void open() {
        fixture = EngineFixture.opened(folder);
    }

    @AfterEach
    void close() throws InterruptedException {
        fixture.close();
        for (Process server : servers) {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void an_rtmp_stream_is_recorded_until_it_is_stopped() throws IOException {
        String address = "rtmp://127.0.0.1:" + freePort() + "/live/key";
        serve("-f", "flv", "-listen", "1", address);

        assertRecordedUntilStopped(startWhenServed(address));
    }

    @Test
    void an_srt_stream_is_recorded_until_it_is_stopped() throws IOException {
        String address = "srt://127.0.0.1:" + freePort();
        serve("-f", "mpegts", address + "?mode=listener");

        assertRecordedUntilStopped(startWhenServed(address));
    }

    @Test
    void a_stream_whose_sender_goes_away_keeps_what_arrived() throws IOException {
        String address = "rtmp://127.0.0.1:" + freePort() + "/live/key";
        Process sender = serve("-f", "flv", "-listen", "1", address);
        TakeId take = startWhenServed(address);
        fixture.listener.awaitSegments(take, 2);

        sender.destroyForcibly();
        TakeEnd end = fixture.listener.awaitEnd(take);

        assertThat(end.isLast()).isFalse();
        assertThat(fixture.played(take).duration()).isCloseTo(fixture.recorded(take), Duration.ofMillis(300));
    }

    @Test
    void a_playlist_on_a_web_server_is_recorded_to_its_end() throws IOException {
        MediaSamples.videoAndAudio(folder.resolve("part.ts"), 4);
        Files.writeString(
                folder.resolve("index.m3u8"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\npart.ts\n#EXT-X-ENDLIST\n");
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            byte[] bytes = Files.readAllBytes(
                    folder.resolve(exchange.getRequestURI().getPath().substring(1)));
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        web.start();
        try {
            TakeId take = fixture.start("http://127.0.0.1:" + web.getAddress().getPort() + "/index.m3u8");
            TakeEnd end = fixture.listener.awaitEnd(take);

            assertThat(end.failure()).isNull();
            assertThat(end.isLast()).isTrue();
            assertThat(fixture.recorded(take)).isCloseTo(Duration.ofSeconds(4), Duration.ofMillis(200));
        } finally {
            web.stop(0);
        }
    }

    private void assertRecordedUntilStopped(TakeId take) throws IOException {
        fixture.listener.awaitSegments(take, 2);

        fixture.stop(take);
        TakeEnd end = fixture.listener.awaitEnd(take);

        MediaFacts facts = fixture.played(take);
        assertThat(end.failure()).isNull();
        assertThat(facts.hasVideo()).isTrue();
        assertThat(facts.hasAudio()).isTrue();
        assertThat(facts.duration()).isCloseTo(fixture.recorded(take), Duration.ofMillis(300));
    }

    private Process serve(String... output) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-re", "-f", "lavfi"));
        command.addAll(List.of("-i", "testsrc2=size=320x180:rate=15", "-f", "lavfi", "-i", "sine=sample_rate=48000"));
        command.addAll(List.of("-c:v", "libx264", "-g", "15", "-pix_fmt", "yuv420p", "-c:a", "aac", "-t", "60"));
        command.addAll(List.of(output));
        Process server = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        servers.add(server);
        return server;
    }

    /** Waits for the sender without calling it, as the first caller gets its only place. */
    private TakeId startWhenServed(String address) {
        String port = String.format(":%04X ", URI.create(address).getPort());
        await().atMost(Duration.ofSeconds(20)).until(() -> sockets().contains(port));
        return fixture.start(address);
    }

    private static String sockets() throws IOException {
        return Files.readString(Path.of("/proc/net/tcp")) + Files.readString(Path.of("/proc/net/udp"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
