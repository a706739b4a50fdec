package dev.tapedeck.domain.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link MediaStore} promises. */
public interface MediaStoreContract {
    MediaKey KEY = new MediaKey("recordings/one/two/index.m3u8");

    /** The same one during a test, verified, and empty when the test begins. */
    MediaStore store();

    /** What a player reads at a signed address. Fails when it is not allowed to. */
    byte[] fetch(URI address) throws IOException;

    @Test
    default void bytes_come_back_as_they_were_put() {
        byte[] bytes = new byte[70_000];
        new Random(1).nextBytes(bytes);

        StoredObject stored = store().put(KEY, bytes, ContentTypes.MPEG_TS);

        assertThat(stored.key()).isEqualTo(KEY);
        assertThat(stored.sizeBytes()).isEqualTo(bytes.length);
        assertThat(store().read(KEY, bytes.length))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
    }

    @Test
    default void a_store_that_answers_is_reachable() {
        assertThat(store().isReachable()).isTrue();
    }

    @Test
    default void a_file_comes_back_as_it_was_put(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a file.txt"), "ünï \uD83D\uDE00");

        StoredObject stored = store().put(KEY, file, ContentTypes.WEBVTT);

        assertThat(stored.sizeBytes()).isEqualTo(Files.size(file));
        assertThat(store().read(KEY, 100))
                .hasValueSatisfying(read ->
                        assertThat(read).asString(StandardCharsets.UTF_8).isEqualTo("ünï \uD83D\uDE00"));
        assertThat(file).exists();
    }

    @Test
    default void a_file_that_is_not_there_cannot_be_put(@TempDir Path folder) {
        assertThatThrownBy(() -> store().put(KEY, folder.resolve("missing"), ContentTypes.MP4))
                .isInstanceOf(MediaStoreUnavailable.class);

        assertThat(store().head(KEY)).isEmpty();
    }

    @Test
    default void put_replaces_what_was_there() {
        put(KEY, "first, and longer");

        put(KEY, "second");

        assertThat(text(KEY)).isEqualTo("second");
        assertThat(store().head(KEY)).map(StoredObject::sizeBytes).contains(6L);
    }

    @Test
    default void an_object_may_be_empty() {
        store().put(KEY, new byte[0], ContentTypes.MPEG_TS);

        assertThat(store().head(KEY)).map(StoredObject::sizeBytes).contains(0L);
        assertThat(text(KEY)).isEmpty();
    }

    @Test
    default void head_tells_what_is_stored() {
        put(KEY, "12345");

        assertThat(store().head(KEY)).hasValueSatisfying(head -> {
            assertThat(head.key()).isEqualTo(KEY);
            assertThat(head.sizeBytes()).isEqualTo(5);
            assertThat(head.contentType()).isEqualTo(ContentTypes.HLS_PLAYLIST);
        });
    }

    @Test
    default void what_is_not_there_is_absent() {
        assertThat(store().head(KEY)).isEmpty();
        assertThat(store().open(KEY)).isEmpty();
        assertThat(store().read(KEY, 10)).isEmpty();
        assertThat(keys("recordings/")).isEmpty();
    }

    @Test
    default void a_folder_is_no_object() {
        put(KEY, "x");

        assertThat(store().head(new MediaKey("recordings/one"))).isEmpty();
        assertThat(store().open(new MediaKey("recordings/one/two"))).isEmpty();
    }

    @Test
    default void open_gives_a_stream_that_may_be_left_early() throws IOException {
        store().put(KEY, new byte[1_000_000], ContentTypes.MP4);

        try (InputStream in = store().open(KEY).orElseThrow()) {
            assertThat(in.read()).isZero();
        }

        assertThat(store().head(KEY)).isPresent();
    }

    @Test
    default void read_takes_what_is_as_large_as_allowed_and_nothing_larger() {
        put(KEY, "12345");

        assertThat(store().read(KEY, 5)).isPresent();
        assertThatThrownBy(() -> store().read(KEY, 4)).isInstanceOf(MediaStoreUnavailable.class);
    }

    @Test
    default void list_gives_every_object_below_a_prefix_in_the_order_of_keys() {
        for (String name : List.of("b/2.ts", "a/10.ts", "a/1.ts", "a/sub/0.ts", "ab/1.ts")) {
            put(new MediaKey(name), name);
        }

        assertThat(keys("a/")).containsExactly("a/1.ts", "a/10.ts", "a/sub/0.ts");
        assertThat(keys("a")).containsExactly("a/1.ts", "a/10.ts", "a/sub/0.ts", "ab/1.ts");
        assertThat(keys("")).hasSize(5);
        assertThat(keys("c/")).isEmpty();
    }

    @Test
    default void list_tells_the_size_of_each_object() {
        put(KEY, "12345");

        List<StoredObject> found = new ArrayList<>();
        store().list("recordings/", found::add);

        assertThat(found).extracting(StoredObject::sizeBytes).containsExactly(5L);
    }

    @Test
    default void list_and_delete_go_on_beyond_one_page() {
        List<MediaKey> many = IntStream.range(0, 1_003)
                .mapToObj(number -> new MediaKey("many/" + String.format("%05d", number)))
                .toList();
        Simultaneously.call(8, thread -> {
            IntStream.range(0, many.size()).filter(i -> i % 8 == thread).forEach(i -> put(many.get(i), "x"));
            return thread;
        });

        assertThat(keys("many/")).isEqualTo(many.stream().map(MediaKey::value).toList());
        assertThat(store().delete(many)).isEmpty();
        assertThat(keys("many/")).isEmpty();
    }

    @Test
    default void delete_takes_what_is_named_and_passes_over_what_is_not_there() {
        put(new MediaKey("a/1"), "x");
        put(new MediaKey("a/2"), "x");

        List<MediaKey> left = store().delete(List.of(new MediaKey("a/1"), new MediaKey("a/never")));

        assertThat(left).isEmpty();
        assertThat(keys("a/")).containsExactly("a/2");
    }

    @Test
    default void deleting_nothing_is_harmless() {
        put(KEY, "x");

        assertThat(store().delete(List.of())).isEmpty();

        assertThat(store().head(KEY)).isPresent();
    }

    @Test
    default void a_signed_address_reads_the_object() throws IOException {
        put(KEY, "behind the address");

        URI address = store().presign(new PresignRequest(
                KEY, Duration.ofMinutes(1), ContentTypes.MP4, "Bericht \"Ä\" & 1/2; \uD83D\uDE00.mp4"));

        assertThat(fetch(address)).asString(StandardCharsets.UTF_8).isEqualTo("behind the address");
    }

    @Test
    default void signing_asks_nobody_whether_the_object_is_there() {
        assertThat(store().presign(PresignRequest.of(KEY, PresignRequest.VALID_FOR_MAX)))
                .asString()
                .contains(KEY.value());
    }

    @Test
    default void verify_leaves_nothing_behind() {
        store().verify();

        assertThat(keys("")).isEmpty();
    }

    @Test
    default void the_location_names_the_bucket() {
        assertThat(store().location().provider()).isEqualTo("s3");
        assertThat(store().location().bucket()).isNotBlank();
    }

    private void put(MediaKey key, String text) {
        store().put(key, text.getBytes(StandardCharsets.UTF_8), ContentTypes.HLS_PLAYLIST);
    }

    private String text(MediaKey key) {
        return new String(store().read(key, 1_000).orElseThrow(), StandardCharsets.UTF_8);
    }

    private List<String> keys(String prefix) {
        List<String> found = new ArrayList<>();
        store().list(prefix, object -> found.add(object.key().value()));
        return found;
    }
}
