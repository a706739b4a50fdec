package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.transcript.TranscriptLine;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationRoutesTest {
    private LiveServer live;

    @BeforeEach
    void start() {
        HttpConfig usual = HttpConfig.at("127.0.0.1", 0);
        live = new LiveServer(new HttpConfig(
                usual.host(),
                0,
                null,
                false,
                null,
                InetSocketAddress.createUnresolved("127.0.0.1", 0),
                usual.addressesValidFor(),
                usual.eventStreams(),
                usual.idleTimeout()));
    }

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void a_dead_job_can_be_tried_again_once() {
        DeadJob job = live.tapedeck.aDeadJob();
        String path = "/api/admin/dead-jobs/" + job.id() + "/retry";

        assertThat(operator("POST", path).statusCode()).isEqualTo(204);
        assertThat(operator("POST", path).statusCode()).isEqualTo(404);
        assertThat(operator("POST", "/api/admin/dead-jobs/x/retry").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_operator_closes_a_recording_with_a_reason() {
        Recording open = RecordingFixtures.starting(live.tapedeck.alice);
        live.tapedeck.operations.openRecordings.add(open);
        String path = "/api/admin/recordings/" + open.id() + "/close";

        assertThat(json(operator("GET", "/api/admin/recordings"))
                        .at("/recordings/0/id")
                        .asText())
                .isEqualTo(open.id().toString());
        assertThat(live.post(path, "{\"reason\":\"stuck\"}").statusCode()).isEqualTo(403);
        HttpResponse<String> closed = operatorPosts(path, "{\"reason\":\"The bucket is gone.\"}");
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        assertThat(json(closed).path("status").asText()).isEqualTo("failed");
        assertThat(json(closed).path("closeReason").asText()).isEqualTo("The bucket is gone.");
        assertThat(operatorPosts(path, "{\"reason\":\"again\"}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"reason\":\"\"}", "{\"reason\":\" \"}", "{\"reason\":7}", "{\"reason\":\"a\",\"by\":1}"
            })
    void a_close_needs_a_reason(String body) {
        Recording open = RecordingFixtures.starting(live.tapedeck.alice);
        live.tapedeck.operations.openRecordings.add(open);

        assertThat(operatorPosts("/api/admin/recordings/" + open.id() + "/close", body)
                        .statusCode())
                .isEqualTo(400);
        assertThat(live.tapedeck.operations.openRecordings).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs?limit=0", "dead-jobs?limit=101", "jobs?state=failed", "provider-events?state=lost"})
    void a_wrong_query_is_refused(String query) {
        assertThat(operator("GET", "/api/admin/" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void readiness_tells_what_is_away() {
        HttpResponse<String> ready = live.send(live.anonymous("/health/ready"));
        live.tapedeck.operations.health.put("storage", false);
        HttpResponse<String> waiting = live.send(live.anonymous("/health/ready"));

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(json(ready).path("status").asText()).isEqualTo("up");
        assertThat(waiting.statusCode()).isEqualTo(503);
        assertThat(json(waiting).toString()).contains("\"status\":\"down\"", "\"storage\":false", "\"database\":true");
        assertThat(header(waiting, "Retry-After")).isEqualTo("2");
        assertThat(live.send(live.anonymous("/health/live")).statusCode()).isEqualTo(200);
    }

    @Test
    void counters_are_for_operators_or_for_an_address_of_their_own() {
        assertThat(operator("GET", "/metrics").body()).isEqualTo("tapedeck_up 1\n");

        String alone = "http://127.0.0.1:" + live.server.metricsPort();
        HttpRequest own = HttpRequest.newBuilder(URI.create(alone + "/metrics")).build();
        HttpRequest other =
                HttpRequest.newBuilder(URI.create(alone + "/api/me")).build();
        assertThat(live.send(own, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("tapedeck_up 1\n");
        assertThat(live.send(other, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_transcript_is_written_as_players_and_people_read_it() {
        Recording recording = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));
        live.tapedeck.transcripts.lines.add(new TranscriptLine("user", "Hello <you>", 1_000L));
        String path = "/api/recordings/" + recording.id() + "/transcript";

        HttpResponse<String> vtt = live.get(path + ".vtt");
        assertThat(header(vtt, "Content-Type")).isEqualTo("text/vtt; charset=utf-8");
        assertThat(vtt.body()).startsWith("WEBVTT").contains("00:00:01.000 --> 00:00:06.000", "Hello &lt;you&gt;");
        assertThat(header(live.get(path + ".srt"), "Content-Type")).startsWith("application/x-subrip");
        assertThat(live.get(path + ".srt").body()).startsWith("1\n00:00:01,000");
        assertThat(live.get(path + ".txt").body()).isEqualTo("[00:00:01] user: Hello <you>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%20", "?q=a&limit=0", "?q=a&limit=101", "?q=a&page=2"})
    void a_search_needs_words(String query) {
        assertThat(live.get("/api/search" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void a_search_of_too_many_words_is_refused() {
        assertThat(live.get("/api/search?q=" + "a".repeat(200)).statusCode()).isEqualTo(200);
        assertThat(live.get("/api/search?q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> operatorPosts(String path, String body) {
        return live.send(live.anonymous(path)
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + FakeTapedeck.OPERATOR));
    }

    private HttpResponse<String> operator(String method, String path) {
        return live.send(live.anonymous(path)
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + FakeTapedeck.OPERATOR));
    }
}
