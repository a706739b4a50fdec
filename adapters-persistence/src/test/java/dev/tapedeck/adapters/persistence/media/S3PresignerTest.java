package dev.tapedeck.adapters.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.PresignRequest;
import io.minio.Signer;
import io.minio.errors.MinioException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3PresignerTest {
    private static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
    private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final MediaKey KEY = new MediaKey("recordings/1/2/seg_000001.ts");

    /** Source: the worked example of "Authenticating Requests: Using Query Parameters", Amazon S3 API reference. */
    @Test
    void signs_the_documented_example() {
        S3Config config = config("https://s3.amazonaws.com", "examplebucket").withVirtualHostStyle();
        InstantSource day = InstantSource.fixed(Instant.parse("2013-05-24T00:00:00Z"));

        URI address = new S3Presigner(config, day).presign("test.txt", 86_400, null, null);

        assertThat(address)
                .hasToString("https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                        + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                        + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                        + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9000",
                "http://localhost:80",
                "https://media.example.com",
                "https://media.example.com:443",
                "https://media.example.com:8443",
                "http://[::1]:9000",
                "http://127.0.0.1:1"
            })
    void signs_like_the_library_for_any_host(String endpoint) throws MinioException {
        S3Presigner presigner = new S3Presigner(config(endpoint, "bucket"), InstantSource.fixed(NOON));

        URI address = presigner.presign(PresignRequest.of(KEY, Duration.ofMinutes(5)));

        assertThat(address).hasToString(byTheLibrary(address, NOON, 300));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "video/mp4|holiday.mp4",
                "text/vtt; charset=utf-8|a \"quoted\" name+plus&and=equals.mp4",
                "application/vnd.apple.mpegurl|Ünïcödé 🎬.mp4",
                "audio/mp4|''"
            })
    void signs_like_the_library_with_overrides(String contentType, String downloadName) throws MinioException {
        S3Presigner presigner = new S3Presigner(config("http://localhost:9000", "bucket"), InstantSource.fixed(NOON));

        URI address = presigner.presign(new PresignRequest(KEY, Duration.ofMinutes(5), contentType, downloadName));

        assertThat(address).hasToString(byTheLibrary(address, NOON, 300));
        HttpUrl asPlayersReadIt = parsed(address.toString());
        assertThat(asPlayersReadIt.queryParameter("response-content-type")).isEqualTo(contentType);
        assertThat(asPlayersReadIt.queryParameter("response-content-disposition"))
                .isEqualTo(ContentDisposition.attachment(downloadName));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a+b", "a=b&c?d#e", "100%", "ünï/cödé", "日本/🎬", "~a-b_c.d", "(a)*!'", "a@b:c,d;e$"})
    void encodes_any_key_as_the_protocol_wants(String key) throws MinioException {
        S3Presigner presigner = new S3Presigner(config("http://localhost:9000", "bucket"), InstantSource.fixed(NOON));

        URI address = presigner.presign(key, 60, null, null);

        assertThat(address).hasToString(byTheLibrary(address, NOON, 60));
        assertThat(parsed(address.toString()).pathSegments()).endsWith(key.split("/", -1));
    }

    @Test
    void stays_right_while_seconds_and_days_go_by() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-31T23:59:58Z"));
        S3Config config = config("http://localhost:9000", "bucket");
        S3Presigner longLived = new S3Presigner(config, now::get);

        for (int second = 0; second < 5; second++) {
            PresignRequest request = PresignRequest.of(KEY, Duration.ofMinutes(5));
            URI fresh = new S3Presigner(config, InstantSource.fixed(now.get())).presign(request);
            assertThat(longLived.presign(request)).isEqualTo(fresh);
            now.updateAndGet(instant -> instant.plusSeconds(1));
        }
    }

    @Test
    void many_threads_agree() {
        S3Presigner presigner = new S3Presigner(config("http://localhost:9000", "bucket"), InstantSource.fixed(NOON));
        PresignRequest request = PresignRequest.of(KEY, Duration.ofMinutes(5));

        List<URI> signed = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> presigner.presign(request))
                .distinct()
                .toList();

        assertThat(signed).containsExactly(presigner.presign(request));
    }

    @Test
    void names_the_public_endpoint() {
        S3Config config = S3Config.of(
                URI.create("http://store.internal:9000"),
                URI.create("https://media.example.com"),
                "us-east-1",
                "bucket",
                ACCESS_KEY,
                SECRET_KEY);

        URI address = new S3Presigner(config, InstantSource.fixed(NOON))
                .presign(PresignRequest.of(KEY, Duration.ofMinutes(5)));

        assertThat(address).hasScheme("https").hasHost("media.example.com").hasPath("/bucket/" + KEY);
    }

    @Test
    void a_validity_below_a_second_is_refused() {
        S3Presigner presigner = new S3Presigner(config("http://localhost:9000", "bucket"), InstantSource.fixed(NOON));

        assertThatThrownBy(() -> presigner.presign(KEY.value(), 0, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The same address, signed by the MinIO library at the same second. */
    private static String byTheLibrary(URI ours, Instant at, int seconds) throws MinioException {
        HttpUrl url = parsed(ours.toString());
        HttpUrl.Builder unsigned = url.newBuilder().query(null);
        for (String override : List.of("response-content-disposition", "response-content-type")) {
            @Nullable String value = url.queryParameter(override);
            if (value != null) {
                unsigned.addEncodedQueryParameter(override, encoded(value));
            }
        }
        Request request = new Request.Builder()
                .url(unsigned.build())
                .header(
                        "X-Amz-Date",
                        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                                .withZone(ZoneOffset.UTC)
                                .format(at))
                .header("Host", hostHeader(url))
                .build();
        HttpUrl signed = Signer.presignV4(request, "us-east-1", ACCESS_KEY, SECRET_KEY, seconds);
        return url.newBuilder()
                .setEncodedQueryParameter("X-Amz-Signature", signed.queryParameter("X-Amz-Signature"))
                .toString();
    }

    private static String hostHeader(HttpUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
    }

    private static String encoded(String value) {
        StringBuilder out = new StringBuilder();
        UriEncoding.append(out, value);
        return out.toString();
    }

    private static HttpUrl parsed(String address) {
        return HttpUrl.get(address);
    }

    private static S3Config config(String endpoint, String bucket) {
        return S3Config.of(URI.create(endpoint), null, "us-east-1", bucket, ACCESS_KEY, SECRET_KEY);
    }
}
