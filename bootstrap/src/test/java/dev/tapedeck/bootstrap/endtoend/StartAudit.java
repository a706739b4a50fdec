package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Starts recordings, and holds what the server said of them against what there is. */
final class StartAudit {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECORDINGS = "/api/recordings";
    private static final Duration SETTLED_MAX = Duration.ofSeconds(90);

    private final Api api;
    private final Processes processes;

    StartAudit(Api api, Processes processes) {
        this.api = api;
        this.processes = processes;
    }

    List<CompletableFuture<HttpResponse<String>>> startAside(String title, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> api.sendAside("POST", RECORDINGS, body(title + " " + n)))
                .toList();
    }

    HttpResponse<String> start(String key) throws Exception {
        return api.sendWithKey(key, RECORDINGS, body(key));
    }

    /** Repeats it, as a client does that was told to try again, or that its first request is still being carried out. */
    HttpResponse<String> startUntilDone(String key) {
        return Awaitility.await("start of " + key)
                .atMost(SETTLED_MAX)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> start(key), response -> response.statusCode() < 400);
    }

    /**
     * What was responded with success records, or says why it does not; nothing else records or has media; and there is one
     * ffmpeg for each that records. Stops them all, and sees that each then completes.
     *
     * @param failures the codes with which a started recording may have failed
     */
    void assertTrue(List<HttpResponse<String>> responses, String... failures) {
        Set<String> started = responses.stream()
                .filter(response -> response.statusCode() < 300)
                .map(StartAudit::idOf)
                .collect(Collectors.toSet());
        Awaitility.await("all is as it was said")
                .atMost(SETTLED_MAX)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertAsSaid(started, Set.of(failures)));
        for (JsonNode recording : all("active")) {
            stopAndComplete(recording.path("id").asText());
        }
        assertNothingRuns();
    }

    /** Each of these records; then stops them, and sees that they complete. A read may find the database away. */
    void assertRecord(List<HttpResponse<String>> responses) {
        for (HttpResponse<String> response : responses) {
            Awaitility.await("media of " + response.body())
                    .atMost(SETTLED_MAX)
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(hasMedia(idOf(response))).isTrue());
        }
        responses.forEach(response -> stopAndComplete(idOf(response)));
        Awaitility.await("nothing else runs").atMost(SETTLED_MAX).untilAsserted(this::assertNothingRuns);
    }

    private void assertAsSaid(Set<String> started, Set<String> failures) {
        List<JsonNode> active = all("active");
        assertThat(all("starting")).isEmpty();
        assertThat(active)
                .allMatch(recording -> started.contains(recording.path("id").asText()));
        assertThat(active).allMatch(recording -> hasMedia(recording.path("id").asText()));
        assertThat(processes.count("ffmpeg")).isEqualTo(active.size());
        for (JsonNode failed : all("failed")) {
            assertThat(hasMedia(failed.path("id").asText()))
                    .as(failed.toString())
                    .isFalse();
            if (started.contains(failed.path("id").asText())) {
                assertThat(failures)
                        .as(failed.toString())
                        .contains(failed.path("failure").path("code").asText());
            }
        }
    }

    private void stopAndComplete(String id) {
        try {
            Awaitility.await("stop of " + id)
                    .atMost(SETTLED_MAX)
                    .untilAsserted(() -> api.post(RECORDINGS + "/" + id + "/stop", ""));
            JsonNode recording = api.awaitStatus(id, "completed");
            assertThat(recording.path("failure").isNull())
                    .as(recording.toString())
                    .isTrue();
        } catch (Exception e) {
            throw new AssertionError("recording " + id + " could not be stopped", e);
        }
    }

    private void assertNothingRuns() {
        assertThat(all("starting")).isEmpty();
        assertThat(all("active")).isEmpty();
        assertThat(processes.count("ffmpeg")).isZero();
    }

    private boolean hasMedia(String id) {
        try {
            JsonNode takes = api.recording(id).path("takes");
            return takes.findValues("segments").stream().anyMatch(count -> count.asInt() > 0);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<JsonNode> all(String status) {
        List<JsonNode> found = new ArrayList<>();
        try {
            String cursor = "";
            do {
                JsonNode page = api.get(RECORDINGS + "?pageSize=100&status=" + status + cursor);
                page.path("recordings").forEach(found::add);
                cursor = page.path("nextCursor").isTextual()
                        ? "&cursor=" + page.path("nextCursor").asText()
                        : "";
            } while (!cursor.isEmpty());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static String idOf(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body()).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(String title) {
        return "{\"title\":\"%s\",\"quality\":\"low\",\"source\":{\"url\":\"%s\"}}".formatted(title, Api.PATTERN);
    }
}
