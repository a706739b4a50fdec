package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rooms and streams that drop, and come back or do not. All happen at the same time, as they last for a while. */
class ReconnectIT {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);
    private static final Duration RECORDED_MIN = Duration.ofSeconds(2);

    @RegisterExtension
    static final ServerFixture FIXTURE = ServerFixture.besideFakes("livekit");

    private static final ExecutorService SCENES = Executors.newFixedThreadPool(3);
    private static Future<JsonNode> returned;
    private static Future<JsonNode> abandoned;
    private static Future<JsonNode> streamed;

    @BeforeAll
    static void play() {
        returned = SCENES.submit(scene(ReconnectIT::aRoomThatFillsAgain));
        abandoned = SCENES.submit(scene(ReconnectIT::aRoomThatStaysEmpty));
        streamed = SCENES.submit(scene(ReconnectIT::aStreamThatComesBack));
    }

    @AfterAll
    static void end() {
        SCENES.shutdownNow();
    }

    @Test
    void a_room_that_fills_again_is_one_recording_that_plays_and_downloads() throws Exception {
        assertWhole(returned.get());
    }

    @Test
    void a_room_that_stays_empty_is_complete_after_its_window() throws Exception {
        JsonNode recording = abandoned.get();

        assertThat(recording.path("takes").size()).isEqualTo(1);
        assertThat(recording.path("partial").asBoolean()).isFalse();
        assertThat(recording.path("truncated").asBoolean()).isFalse();
        assertThat(Api.between(recording, "endedAt", "updatedAt")).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void a_stream_that_comes_back_is_one_recording_that_plays_and_downloads() throws Exception {
        assertWhole(streamed.get());
    }

    private static JsonNode aRoomThatFillsAgain() throws Exception {
        RoomDoors doors = new RoomDoors(FIXTURE.server().hints());
        String meeting = meeting("full", 30);
        doors.enter("livekit", "full", "Ann");
        String id = recordingOf(meeting);
        awaitTake(id, 0);
        doors.close("full");
        awaitReconnecting(id);
        doors.enter("livekit", "full", "Ann");
        awaitTake(id, 1);
        return stopped(id);
    }

    private static JsonNode aRoomThatStaysEmpty() throws Exception {
        RoomDoors doors = new RoomDoors(FIXTURE.server().hints());
        String meeting = meeting("empty", 3);
        doors.enter("livekit", "empty", "Ann");
        String id = recordingOf(meeting);
        awaitTake(id, 0);
        doors.close("empty");
        return FIXTURE.api().awaitStatus(id, "completed");
    }

    private static JsonNode aStreamThatComesBack() throws Exception {
        try (LiveSource source = new LiveSource()) {
            String body = "{\"source\":{\"url\":\"%s\"},\"recordingEnabled\":true,\"reconnectWindowSeconds\":60}";
            JsonNode session = FIXTURE.api().post("/api/sessions", body.formatted(source.address()));
            String id = session.path("recordingId").asText();
            awaitTake(id, 0);
            source.drop();
            awaitReconnecting(id);
            source.comeBack();
            awaitLastTake(id);
            return stopped(id);
        }
    }

    /** Two takes that play one after the other, in one file as well. */
    private static void assertWhole(JsonNode recording) throws Exception {
        Api api = FIXTURE.api();
        double seconds = recording.path("durationMs").asLong() / 1000.0;
        String playlist = api.address(recording.path("playbackUrl").asText());
        Path file = FIXTURE.folder().resolve(recording.path("id").asText() + ".mp4");
        Files.write(file, downloaded(playlist.replace("index.m3u8", "download.mp4")));

        assertThat(recording.path("partial").asBoolean()).isFalse();
        assertThat(took(recording)).isEqualTo(2);
        assertThat(text(playlist)).containsOnlyOnce("#EXT-X-DISCONTINUITY").contains("#EXT-X-ENDLIST");
        assertThat(durationsOfTakes(recording)).allMatch(duration -> duration > 0);
        assertThat(seconds)
                .isCloseTo(
                        durationsOfTakes(recording).stream().mapToDouble(d -> d).sum(), within(0.7));
        assertThat(Api.between(recording, "startedAt", "endedAt").toMillis() / 1000.0)
                .isGreaterThan(seconds);
        assertThat(FIXTURE.player().secondsOf(playlist)).isCloseTo(seconds, within(0.7));
        assertThat(FIXTURE.player().secondsOf(file.toString())).isCloseTo(seconds, within(0.7));
    }

    private static long took(JsonNode recording) {
        return recording.path("takes").findValuesAsText("state").stream()
                .filter("settled"::equals)
                .count();
    }

    /** Of those that ran, in seconds. */
    private static List<Double> durationsOfTakes(JsonNode recording) {
        return recording.path("takes").findValues("durationMs").stream()
                .filter(JsonNode::isNumber)
                .map(duration -> duration.asLong() / 1000.0)
                .toList();
    }

    private static Callable<JsonNode> scene(Callable<JsonNode> what) {
        return what;
    }

    private static String meeting(String room, int windowSeconds) throws Exception {
        String body = "{\"room_name\":\"%s\",\"platform\":\"livekit\",\"reconnect_window_seconds\":%d}";
        return FIXTURE.api()
                .post("/v1/meetings", body.formatted(room, windowSeconds))
                .path("id")
                .asText();
    }

    private static String recordingOf(String meeting) {
        return await("a recording of meeting " + meeting)
                .until(
                        () -> FIXTURE.api().get("/v1/meetings/" + meeting).path("recordings"),
                        recordings -> !recordings.isEmpty())
                .path(0)
                .path("id")
                .asText();
    }

    /** Until a take has run for long enough to be seen. */
    private static void awaitTake(String id, int number) {
        await("take " + number + " of recording " + id)
                .until(() -> hasRun(FIXTURE.api().recording(id).path("takes").path(number)));
    }

    /** Takes that came too early have failed before it. */
    private static void awaitLastTake(String id) {
        await("the stream is recorded again").until(() -> {
            JsonNode takes = FIXTURE.api().recording(id).path("takes");
            return takes.size() > 1 && hasRun(takes.path(takes.size() - 1));
        });
    }

    private static boolean hasRun(JsonNode take) {
        return take.path("state").asText().equals("running")
                && Instant.parse(take.path("startedAt").asText())
                        .plus(RECORDED_MIN)
                        .isBefore(Instant.now());
    }

    private static void awaitReconnecting(String id) {
        await("recording " + id + " reconnects")
                .until(() ->
                        FIXTURE.api().recording(id).path("activity").asText().equals("reconnecting"));
    }

    private static JsonNode stopped(String id) throws Exception {
        FIXTURE.api().post("/api/recordings/" + id + "/stop", "");
        return FIXTURE.api().awaitStatus(id, "completed");
    }

    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(WAIT_MAX).pollInterval(Duration.ofMillis(200));
    }

    private static String text(String address) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(WAIT_MAX).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** Made when it is asked for, which takes a moment. */
    private static byte[] downloaded(String address) {
        HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(WAIT_MAX).build();
        return await("the download is made")
                .until(() -> http.send(request, BodyHandlers.ofByteArray()), response -> response.statusCode() == 200)
                .body();
    }
}
