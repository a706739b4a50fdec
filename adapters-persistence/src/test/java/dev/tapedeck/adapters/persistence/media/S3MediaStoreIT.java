package dev.tapedeck.adapters.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreContract;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.media.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("jdk")
class S3MediaStoreIT implements MediaStoreContract {
    @RegisterExtension
    static final S3Server SERVER = new S3Server();

    private static final String TYPE = ContentTypes.MPEG_TS;

    private final S3MediaStore store = store(SERVER.config("media"));

    @BeforeEach
    void make_a_bucket() {
        store.verify();
    }

    @AfterEach
    void close() {
        List<MediaKey> left = keys("");
        assertThat(store.delete(left)).isEmpty();
        store.close();
    }

    @Override
    public MediaStore store() {
        return store;
    }

    @Override
    public byte[] fetch(URI address) throws IOException {
        try (InputStream in = address.toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    @Test
    void a_file_of_many_parts_arrives_whole(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("long.mp4"), new byte[40 * 1024 * 1024]);

        StoredObject stored = store.put(KEY, file, "video/mp4");

        assertThat(stored.sizeBytes()).isEqualTo(Files.size(file));
        try (InputStream in = store.open(KEY).orElseThrow()) {
            assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(Files.size(file));
        }
    }

    @Test
    void a_missing_file_is_said_to_be_missing(@TempDir Path folder) {
        assertThatThrownBy(() -> store.put(KEY, folder.resolve("absent.ts"), TYPE))
                .isInstanceOf(MediaStoreUnavailable.class)
                .hasMessageContaining("the file to store cannot be read");
    }

    @Test
    void an_unknown_access_key_is_named_as_the_trouble() {
        try (S3MediaStore stranger = store(SERVER.config("media", "somebody", "their-secret"))) {
            assertThatThrownBy(stranger::verify)
                    .isInstanceOf(MediaStoreUnavailable.class)
                    .hasMessageContaining("bucket media")
                    .hasMessageContaining("it does not know the access key");
        }
    }

    @Test
    void a_wrong_secret_is_named_as_the_trouble_and_nothing_secret_is_told() {
        try (S3MediaStore liar = store(SERVER.config("media", S3Server.ACCESS_KEY, "their-secret"))) {
            assertThatThrownBy(liar::verify)
                    .isInstanceOf(MediaStoreUnavailable.class)
                    .hasMessageContaining("the secret key does not fit the access key")
                    .hasStackTraceContaining("S3Refusal")
                    .satisfies(thrown -> assertThat(stackTrace(thrown))
                            .doesNotContain("their-secret", S3Server.ACCESS_KEY, "X-Amz", "Authorization", "http://"));
        }
    }

    @Test
    void a_bucket_that_is_not_there_is_named_as_the_trouble() {
        try (S3MediaStore elsewhere = store(SERVER.config("no-such-bucket"))) {
            assertThatThrownBy(() -> elsewhere.put(KEY, new byte[] {1}, TYPE))
                    .isInstanceOf(MediaStoreUnavailable.class)
                    .hasMessageContaining("there is no such bucket");
            assertThatThrownBy(() -> elsewhere.open(KEY)).isInstanceOf(MediaStoreUnavailable.class);
        }
    }

    @Test
    void a_store_that_is_away_is_said_to_be_away_and_is_used_again_when_it_is_back() throws Exception {
        store.put(KEY, new byte[] {1, 2, 3}, TYPE);
        SERVER.goAway();
        try {
            assertThatThrownBy(() -> store.head(KEY))
                    .isInstanceOf(MediaStoreUnavailable.class)
                    .hasMessageContaining("read the metadata of " + KEY)
                    .hasMessageContaining("nothing accepts connections there");
            assertThat(store.warmUp()).isFalse();
        } finally {
            SERVER.comeBack();
        }

        assertThat(store.head(KEY)).map(StoredObject::sizeBytes).contains(3L);
        assertThat(store.warmUp()).isTrue();
    }

    @Test
    void a_store_that_never_answers_is_given_up_in_bounded_time() throws IOException {
        Duration brief = Duration.ofMillis(200);
        S3Timeouts timeouts = new S3Timeouts(brief, brief, brief, brief, brief);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                S3MediaStore slow = store(S3Config.of(
                                URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                                null,
                                "us-east-1",
                                "media",
                                "key",
                                "secret")
                        .withTimeouts(timeouts))) {
            long start = System.nanoTime();

            assertThatThrownBy(() -> slow.head(KEY))
                    .isInstanceOf(MediaStoreUnavailable.class)
                    .hasMessageContaining("no response in time");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void what_does_not_speak_s3_is_said_not_to() throws IOException {
        HttpServer page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        page.start();
        URI endpoint = URI.create("http://127.0.0.1:" + page.getAddress().getPort());
        try (S3MediaStore lost = store(S3Config.of(endpoint, null, "us-east-1", "media", "key", "secret"))) {
            assertThatThrownBy(lost::verify).hasMessageContaining("not of an S3 store");
        } finally {
            page.stop(0);
        }
    }

    @Test
    void after_close_a_call_fails_at_once() {
        S3MediaStore closed = store(SERVER.config("media"));
        closed.close();

        assertThatThrownBy(() -> closed.head(KEY)).isInstanceOf(MediaStoreUnavailable.class);
    }

    private List<MediaKey> keys(String prefix) {
        List<MediaKey> keys = new ArrayList<>();
        store.list(prefix, object -> keys.add(object.key()));
        return keys;
    }

    private static S3MediaStore store(S3Config config) {
        return new S3MediaStore(config, InstantSource.system());
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
