package dev.tapedeck.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.PresignRequest;
import dev.tapedeck.domain.media.store.StoredObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT {
    private static final MediaKey KEY = new MediaKey("recordings/1/index.m3u8");
    private static final String TYPE = "application/vnd.apple.mpegurl";

    @TempDir
    Path folder;

    @Test
    void keeps_objects_with_their_types_between_starts() {
        try (DataFolder data = DataFolder.open(folder)) {
            try (EmbeddedStore store = EmbeddedStore.start(data);
                    S3MediaStore client = client(store)) {
                client.verify();
                client.put(KEY, "#EXTM3U".getBytes(StandardCharsets.UTF_8), TYPE);
            }
            try (EmbeddedStore store = EmbeddedStore.start(data);
                    S3MediaStore client = client(store)) {
                assertThat(store.keepsContentTypes()).isTrue();
                assertThat(client.head(KEY)).map(StoredObject::contentType).contains(TYPE);
                assertThat(client.read(KEY, 100)).contains("#EXTM3U".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void lets_a_page_of_any_origin_read_what_was_signed_and_nothing_else() throws Exception {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedStore store = EmbeddedStore.start(data);
                S3MediaStore client = client(store)) {
            client.verify();
            client.put(KEY, new byte[] {1}, TYPE);
            URI signed = client.presign(PresignRequest.of(KEY, Duration.ofMinutes(1)));

            HttpResponse<Void> redirected = get(signed, "null");
            HttpResponse<Void> unsigned = get(URI.create(store.endpoint() + signed.getPath()), "null");

            assertThat(redirected.statusCode()).isEqualTo(200);
            assertThat(redirected.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(unsigned.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_file_system_without_attributes_is_noticed() throws IOException {
        Path archive = folder.resolve("plain.zip");
        try (FileSystem plain = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            assertThat(EmbeddedStore.keepsAttributes(plain.getPath("/"))).isFalse();
        }
    }

    private static S3MediaStore client(EmbeddedStore store) {
        S3Config config =
                S3Config.of(store.endpoint(), null, "us-east-1", "media", store.accessKey(), store.secretKey());
        return new S3MediaStore(config, InstantSource.system());
    }

    private static HttpResponse<Void> get(URI address, String origin) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Origin", origin)
                .timeout(Duration.ofSeconds(10))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
