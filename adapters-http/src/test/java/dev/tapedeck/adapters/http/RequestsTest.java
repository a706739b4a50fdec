package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What holds for every request: its id, its log line, its method, and that it is HTTP at all. */
class RequestsTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.tapedeck.http.requests");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private LiveServer live;

    @BeforeEach
    void start() {
        lines.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(lines);
        live = new LiveServer();
    }

    @AfterEach
    void stop() {
        live.close();
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void a_request_keeps_a_sane_id_and_gets_one_otherwise() {
        HttpResponse<String> named = live.send(live.to("/api/me").header("X-Request-Id", "abc-1.2_3"));
        HttpResponse<String> odd = live.send(live.to("/api/me").header("X-Request-Id", "a b<script>"));

        assertThat(header(named, "X-Request-Id")).isEqualTo("abc-1.2_3");
        assertThat(header(odd, "X-Request-Id")).hasSize(36);
    }

    @Test
    void a_line_names_route_status_request_and_recording_but_no_token() {
        Recording recording = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));
        String token = live.tapedeck.playback.grant(recording).token();
        live.send(live.to("/api/recordings/" + recording.id()).header("X-Request-Id", "first"));
        live.send(live.anonymous("/play/" + token + "/index.m3u8").header("X-Request-Id", "second"));
        live.send(live.anonymous("/play/" + token + "/a/b/c").header("X-Request-Id", "third"));
        await().atMost(Duration.ofSeconds(5)).until(() -> lines.list.size() == 3);

        assertThat(lines.list.get(0).getFormattedMessage()).startsWith("GET /api/recordings/{id} 200 ");
        assertThat(lines.list.get(0).getMDCPropertyMap())
                .containsEntry("requestId", "first")
                .containsEntry("recordingId", recording.id().toString());
        assertThat(lines.list.get(1).getFormattedMessage()).startsWith("GET /play/{token}/index.m3u8 404 ");
        assertThat(lines.list.get(1).getLevel()).isEqualTo(Level.DEBUG);
        assertThat(lines.list.get(2).getFormattedMessage()).startsWith("none 404 ");
        assertThat(lines.list.get(2).getMDCPropertyMap()).doesNotContainKey("recordingId");
        assertThat(lines.list).noneMatch(line -> line.toString().contains(token));
    }

    @Test
    void the_observer_hears_routes_and_never_ids() {
        live.get("/api/recordings/" + live.tapedeck.unknownId());
        live.get("/api/nowhere");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(live.observed).containsExactly("GET /api/recordings/{id} 404", "none 404"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT|/api/recordings|GET, HEAD, POST",
                "DELETE|/api/me|GET, HEAD",
                "POST|/play/t/index.m3u8|GET, HEAD, OPTIONS",
                "GET|/api/admin/dead-jobs/1/retry|POST"
            })
    void another_method_is_refused_with_those_that_are_not(String method, String path, String allowed) {
        HttpResponse<String> response = live.send(live.to(path).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(codeOf(response)).isEqualTo("method_not_allowed");
        assertThat(header(response, "Allow")).isEqualTo(allowed);
    }

    @Test
    void a_head_tells_what_is_not_there() {
        HttpResponse<String> response = live.send(
                live.to("/api/recordings/" + live.tapedeck.unknownId()).method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(404);
    }

    @Test
    void a_head_of_what_is_inside_needs_a_token_too() {
        HttpResponse<String> response =
                live.send(live.anonymous("/api/recordings").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void nowhere_is_a_problem_like_any_other() {
        HttpResponse<String> response = live.get("/api/nowhere");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(codeOf(response)).isEqualTo("not_found");
        assertThat(json(response).path("type").asText()).isEqualTo("urn:tapedeck:problem:not_found");
        assertThat(json(response).path("requestId").asText()).isEqualTo(header(response, "X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/%zz", "GET /api/recordings/%00", "GET /api/\u0001", "G@T /"})
    void what_is_no_http_is_a_problem_too(String line) {
        String response = RawHttp.request(live, line);

        assertThat(RawHttp.status(response)).isBetween(400, 499);
        assertThat(response)
                .contains("application/problem+json")
                .doesNotContain("org.eclipse")
                .doesNotContain("<h1>");
    }

    @Test
    void headers_without_end_are_refused() {
        String response = RawHttp.request(live, "GET /api/me", "X-Long: " + "x".repeat(100_000));

        assertThat(RawHttp.status(response)).isEqualTo(431);
        assertThat(response).contains("headers_too_large");
    }

    @Test
    void forwarded_headers_count_only_where_they_are_trusted() {
        Recording recording = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));

        HttpResponse<String> response = live.send(live.to("/api/recordings/" + recording.id() + "/playback")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https"));

        assertThat(json(response).path("url").asText()).startsWith(live.address() + "/play/");
        assertThat(List.of(response.body())).noneMatch(body -> body.contains("evil.example"));
    }
}
