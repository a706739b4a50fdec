package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordAndPlayIT {
    private static final int STARTS = 100;

    /** A second or two on a machine that has nothing else to do. */
    private static final Duration SOON = Duration.ofSeconds(15);

    @RegisterExtension
    static final ServerFixture FIXTURE = new ServerFixture();

    @Test
    void a_recording_is_made_and_plays() throws Exception {
        Api api = FIXTURE.api();
        String id = api.record("first");
        api.awaitStatus(id, "active", SOON);
        api.awaitSegments(id, 2);

        api.post("/api/recordings/" + id + "/stop", "");
        JsonNode recording = api.awaitStatus(id, "completed", SOON);

        double seconds = FIXTURE.player().secondsOf(api.address("/api/recordings/" + id + "/index.m3u8"));
        assertThat(seconds).isCloseTo(recording.path("durationMs").asLong() / 1000.0, within(0.5));
        assertThat(seconds)
                .isCloseTo(Api.between(recording, "startedAt", "endedAt").toMillis() / 1000.0, within(0.5));
        assertThat(recording.path("partial").asBoolean()).isFalse();
    }

    @Test
    void a_recording_plays_from_its_start_while_it_is_made() throws Exception {
        Api api = FIXTURE.api();
        String id = api.record("live");
        api.awaitSegments(id, 2);

        FIXTURE.player().playsFromItsStart(api.address("/api/recordings/" + id + "/index.m3u8"));

        assertThat(api.recording(id).path("status").asText()).isEqualTo("active");
        api.post("/api/recordings/" + id + "/stop", "");
        api.awaitStatus(id, "completed");
    }

    @Test
    void a_hundred_starts_of_one_session_make_one_recording_and_one_ffmpeg() throws Exception {
        Api api = FIXTURE.api();
        String session = api.session("rush", false);

        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, STARTS)
                .mapToObj(i -> api.sendAside("POST", "/api/recordings", "{\"sessionId\":\"" + session + "\"}"))
                .toList();
        List<HttpResponse<String>> answers =
                asked.stream().map(CompletableFuture::join).toList();

        String id = Api.ok(answers.get(0)).path("id").asText();
        assertThat(answers).allMatch(response -> response.body().contains(id));
        assertThat(answers).filteredOn(response -> response.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(response -> response.statusCode() == 200).hasSize(STARTS - 1);
        api.awaitStatus(id, "active");
        assertThat(FIXTURE.processes().count("ffmpeg")).isEqualTo(1);
        api.post("/api/recordings/" + id + "/stop", "");
        api.awaitStatus(id, "completed");
    }
}
