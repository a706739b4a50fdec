package dev.tapedeck.adapters.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("jdk")
class S3TransportTest {
    private static final MediaKey KEY = new MediaKey("recordings/one/file.ts");
    private static final Duration BRIEF = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void after_close_none_of_its_threads_is_left() throws IOException {
        HttpServer empty = server(exchange -> exchange.sendResponseHeaders(404, -1));
        try (S3MediaStore store = store(empty.getAddress().getPort(), S3Timeouts.DEFAULT)) {
            assertThat(store.head(KEY)).isEmpty();
            assertThat(threads()).isNotEmpty();
        } finally {
            empty.stop(0);
        }

        // A pool is terminated a moment before its last thread is gone.
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(threads()).isEmpty());
    }

    @Test
    void a_store_that_stops_reading_is_given_up() throws IOException {
        Path file = Files.write(folder.resolve("large"), new byte[16 * 1024 * 1024]);
        S3Timeouts timeouts = new S3Timeouts(LONG, LONG, BRIEF, BRIEF, LONG);
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                S3MediaStore store = store(deaf.getLocalPort(), timeouts)) {
            assertThatThrownBy(() -> store.put(KEY, file, "video/mp2t"))
                    .isInstanceOf(MediaStoreUnavailable.class)
                    .hasMessageContaining("no response in time");
        }
    }

    @Test
    void a_response_that_stops_in_the_middle_is_given_up() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        HttpServer slow = server(exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            awaitUninterrupted(end);
        });
        S3Timeouts timeouts = new S3Timeouts(LONG, BRIEF, LONG, LONG, LONG);
        try (S3MediaStore store = store(slow.getAddress().getPort(), timeouts);
                InputStream media = store.open(KEY).orElseThrow()) {
            assertThatThrownBy(media::readAllBytes).isInstanceOf(IOException.class);
        } finally {
            end.countDown();
            slow.stop(0);
        }
    }

    private static void awaitUninterrupted(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer server(com.sun.net.httpserver.HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
        return server;
    }

    private static S3MediaStore store(int port, S3Timeouts timeouts) {
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        S3Config config = S3Config.of(endpoint, null, "us-east-1", "media", "key", "secret");
        return new S3MediaStore(config.withTimeouts(timeouts), InstantSource.system());
    }

    private static Stream<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("s3-") || name.startsWith("OkHttp") || name.startsWith("Okio"));
    }
}
