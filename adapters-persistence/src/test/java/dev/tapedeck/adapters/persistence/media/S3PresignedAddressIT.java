package dev.tapedeck.adapters.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.PresignRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a player gets at an address that {@link S3Presigner} signed. */
class S3PresignedAddressIT {
    @RegisterExtension
    static final S3Server SERVER = new S3Server();

    private static final MediaKey KEY = new MediaKey("recordings/1/2/seg_000001.ts");
    private static final Duration VALID_FOR = Duration.ofMinutes(5);
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @BeforeAll
    static void store_something() {
        try (S3MediaStore store = new S3MediaStore(SERVER.config("media"), InstantSource.system())) {
            store.verify();
            store.put(KEY, "0123456789".getBytes(StandardCharsets.US_ASCII), "video/mp2t");
        }
    }

    @AfterAll
    static void remove_it() {
        try (S3MediaStore store = new S3MediaStore(SERVER.config("media"), InstantSource.system())) {
            assertThat(store.delete(List.of(KEY))).isEmpty();
        }
    }

    @Test
    void reads_the_object_with_its_type() throws Exception {
        HttpResponse<String> response = get(signed(PresignRequest.of(KEY, VALID_FOR)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("0123456789");
        assertThat(response.headers().firstValue("Content-Type")).contains("video/mp2t");
    }

    @Test
    void reads_a_range() throws Exception {
        HttpResponse<String> response = get(signed(PresignRequest.of(KEY, VALID_FOR)), "Range", "bytes=2-4");

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo("234");
        assertThat(response.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
    }

    @Test
    void answers_another_type_and_a_name_when_asked_to() throws Exception {
        HttpResponse<String> response =
                get(signed(new PresignRequest(KEY, VALID_FOR, "application/octet-stream", "my talk é.ts")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"my talk _.ts\"; filename*=UTF-8''my%20talk%20%C3%A9.ts");
    }

    @Test
    void is_refused_once_it_has_expired() throws Exception {
        InstantSource earlier = InstantSource.fixed(Instant.now().minusSeconds(120));
        URI expired = new S3Presigner(SERVER.config("media"), earlier)
                .presign(PresignRequest.of(KEY, Duration.ofSeconds(60)));

        assertThat(get(expired).statusCode()).isEqualTo(403);
    }

    @Test
    void is_refused_when_it_was_changed() throws Exception {
        String address = signed(PresignRequest.of(KEY, VALID_FOR)).toString();

        assertThat(get(URI.create(address.replace("X-Amz-Expires=300", "X-Amz-Expires=3000")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(URI.create(address.replace("000001", "000002"))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void does_not_allow_writing() throws Exception {
        HttpRequest put = HttpRequest.newBuilder(signed(PresignRequest.of(KEY, VALID_FOR)))
                .PUT(HttpRequest.BodyPublishers.ofString("x"))
                .timeout(Duration.ofSeconds(10))
                .build();

        assertThat(BROWSER.send(put, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    private static URI signed(PresignRequest request) {
        return new S3Presigner(SERVER.config("media"), InstantSource.system()).presign(request);
    }

    private static HttpResponse<String> get(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
