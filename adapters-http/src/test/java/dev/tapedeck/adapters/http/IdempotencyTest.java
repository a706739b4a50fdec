package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.result.Refusal.Cause;
import dev.tapedeck.application.result.Refusal.Conflict;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.idempotency.IdempotencyKey;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {
    private static final String BODY = "{\"source\":{\"url\":\"testpattern:\"}}";

    private LiveServer live;

    @BeforeEach
    void start() {
        live = new LiveServer();
    }

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void a_repeat_gets_the_first_answer_and_starts_nothing() {
        HttpResponse<String> first = start("key-1", BODY);
        HttpResponse<String> second = start("key-1", BODY);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(first, "Idempotency-Replayed")).isEmpty();
        assertThat(live.tapedeck.recordings.all).hasSize(1);
    }

    @Test
    void a_key_means_the_same_with_and_without_quotes() {
        start("key-1", BODY);

        assertThat(header(start("\"key-1\"", BODY), "Idempotency-Replayed")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "Content-Type", "Authorization"})
    void a_header_that_is_given_twice_is_refused(String name) {
        HttpRequest.Builder request = live.to("/api/recordings").POST(HttpRequest.BodyPublishers.ofString(BODY));
        Map.of("Idempotency-Key", "key-1", "Content-Type", "application/json").forEach(request::setHeader);

        HttpResponse<String> response = live.send(request.header(name, "other"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(name + " must be given once");
        assertThat(live.tapedeck.recordings.all).isEmpty();
    }

    @Test
    void a_key_with_another_body_is_refused() {
        start("key-1", BODY);

        HttpResponse<String> second = start("key-1", BODY + " ");

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(codeOf(second)).isEqualTo("idempotency_mismatch");
        assertThat(live.tapedeck.recordings.all).hasSize(1);
    }

    @Test
    void a_key_that_is_in_use_is_refused_until_it_is_answered() throws Exception {
        String fingerprint = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(BODY.getBytes(StandardCharsets.UTF_8)));
        live.tapedeck.idempotency.claim(
                new IdempotencyKey(live.tapedeck.alice, "POST /api/recordings", "key-1", fingerprint));

        HttpResponse<String> response = start("key-1", BODY);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(codeOf(response)).isEqualTo("idempotency_in_progress");
        assertThat(header(response, "Retry-After")).isEqualTo("1");
    }

    @Test
    void a_failure_of_ours_gives_the_key_back() {
        live.tapedeck.recordings.fault = Optional.of(new RepositoryUnavailable("start", new IllegalStateException()));
        HttpResponse<String> first = start("key-1", BODY);
        live.tapedeck.recordings.fault = Optional.empty();

        HttpResponse<String> second = start("key-1", BODY);

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(second.statusCode()).isEqualTo(201);
    }

    @Test
    void a_body_that_was_malformed_may_be_mended_under_the_same_key() {
        assertThat(start("key-1", "{\"title\":1}").statusCode()).isEqualTo(400);

        assertThat(start("key-1", BODY).statusCode()).isEqualTo(201);
    }

    @Test
    void a_refusal_that_judged_what_is_stored_is_given_again() {
        live.tapedeck.recordings.startResponse =
                Optional.of(Result.refused(new Conflict(Cause.NOT_RECORDABLE, "The session is over.", "sessionId")));
        HttpResponse<String> first = start("key-1", BODY);
        live.tapedeck.recordings.startResponse = Optional.empty();

        HttpResponse<String> second = start("key-1", BODY);

        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(live.tapedeck.recordings.all).isEmpty();
    }

    @Test
    void keys_of_different_callers_never_meet() {
        start("key-1", BODY);
        HttpResponse<String> other = live.send(LiveServer.with(live.anonymous("/api/recordings"), "POST", BODY)
                .header("Authorization", "Bearer " + FakeTapedeck.BOB)
                .header("Idempotency-Key", "key-1"));

        assertThat(header(other, "Idempotency-Replayed")).isEmpty();
        assertThat(live.tapedeck.recordings.all).hasSize(2);
    }

    @Test
    void the_claimed_id_is_the_id_of_what_is_made() {
        HttpResponse<String> keyed = start("key-1", BODY);
        HttpResponse<String> bare = live.post("/api/recordings", BODY);

        assertThat(live.tapedeck.recordings.all.keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        json(keyed).path("id").asText(), json(bare).path("id").asText());
    }

    @Test
    void a_repeated_delete_is_not_found_out_as_one() {
        String path = header(live.post("/api/recordings", BODY), "Location");

        assertThat(live.send(live.to(path).DELETE().header("Idempotency-Key", "d"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(live.send(live.to(path).DELETE().header("Idempotency-Key", "d"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(live.send(live.to(path).DELETE()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "a b", "\u00fc"})
    void a_key_of_another_shape_is_refused(String key) {
        String response = RawHttp.request(
                live,
                "POST /api/recordings",
                "Idempotency-Key: " + key,
                "Content-Type: application/json",
                "Content-Length: 0");

        assertThat(response).contains(" 400 ").contains("Idempotency-Key");
    }

    @Test
    void a_key_that_is_too_long_is_refused() {
        assertThat(start("k".repeat(255), BODY).statusCode()).isEqualTo(201);
        assertThat(start("k".repeat(256), BODY).statusCode()).isEqualTo(400);
    }

    @Test
    void a_path_of_any_length_may_have_a_key() {
        HttpRequest.Builder request =
                live.to("/api/recordings/" + "x".repeat(3_000)).DELETE();

        assertThat(live.send(request.header("Idempotency-Key", "k")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_key_with_another_query_is_refused() {
        String path = header(live.post("/api/recordings", BODY), "Location");
        HttpRequest.Builder plain = live.to(path).DELETE().header("Idempotency-Key", "d");
        HttpRequest.Builder queried = live.to(path + "?x=1").DELETE().header("Idempotency-Key", "d");

        assertThat(live.send(plain).statusCode()).isEqualTo(204);
        assertThat(codeOf(live.send(queried))).isEqualTo("idempotency_mismatch");
    }

    private HttpResponse<String> start(String key, String body) {
        return live.send(
                LiveServer.with(live.to("/api/recordings"), "POST", body).header("Idempotency-Key", key));
    }
}
