package dev.tapedeck.adapters.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class SilentStoreTest {
    private static final Duration SOON = Duration.ofSeconds(8);

    @Test
    void a_store_that_accepts_and_says_nothing_is_soon_known_to_be_away() throws IOException {
        // The operating system completes connections that nobody accepts.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                S3MediaStore store = store(silent.getLocalPort())) {
            loadClasses();

            boolean reachable = assertTimeoutPreemptively(SOON, store::isReachable);

            assertThat(reachable).isFalse();
        }
    }

    @Test
    void a_store_that_was_closed_is_not_reachable() {
        S3MediaStore store = store(1);
        store.close();

        assertThat(store.isReachable()).isFalse();
    }

    /** The first call of all takes long for reasons of its own. */
    private static void loadClasses() {
        try (S3MediaStore nobody = store(1)) {
            assertThat(nobody.isReachable()).isFalse();
        }
    }

    private static S3MediaStore store(int port) {
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        S3Config config = S3Config.of(endpoint, null, "us-east-1", "bucket", "key", "secret");
        return new S3MediaStore(config, InstantSource.system());
    }
}
