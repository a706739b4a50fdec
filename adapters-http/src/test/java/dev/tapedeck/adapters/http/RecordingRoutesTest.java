package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.application.recording.Recordings.Started;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.Cause;
import dev.tapedeck.application.result.Refusal.Conflict;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.transcript.TranscriptLine;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingRoutesTest {
    private static final List<String> FIELDS = List.of(
            "id,sessionId,sceneId,projectId,title,description,recordingType,quality,status,activity,partial,truncated"
                    .concat(
                            ",missingMs,failure,durationSeconds,durationMs,fileSizeBytes,mimeType,metadata,tags,startedBy")
                    .concat(",createdAt,updatedAt,startedAt,endedAt,playbackUrl,thumbnailUrl")
                    .split(","));

    private LiveServer live;

    @BeforeAll
    void start() {
        live = new LiveServer();
    }

    @AfterAll
    void stop() {
        live.close();
    }

    @Test
    void a_start_answers_201_with_the_recording_and_where_it_is() {
        HttpResponse<String> response = live.post("/api/recordings", """
                {"source":{"url":"testpattern:"},"title":"first","tags":["a"],"metadata":{"b":[1,2.50]},
                 "recordingType":"screen-camera","quality":"low","maxDurationSeconds":60}
                """);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(names(json(response))).isEqualTo(FIELDS);
        assertThat(header(response, "Location"))
                .isEqualTo("/api/recordings/" + json(response).path("id").asText());
        assertThat(json(response).path("status").asText()).isEqualTo("starting");
        assertThat(json(response).path("recordingType").asText()).isEqualTo("screen-camera");
        assertThat(json(response).path("metadata").toString()).isEqualTo("{\"b\":[1,2.50]}".replace("2.50", "2.5"));
        assertThat(json(response).path("playbackUrl").isNull()).isTrue();
    }

    @Test
    void a_start_of_what_is_open_answers_200_with_that() {
        Recording open = live.tapedeck.recordings.add(RecordingFixtures.active(live.tapedeck.alice));
        live.tapedeck.recordings.startResponse = Optional.of(Result.done(new Started(open, false)));

        HttpResponse<String> response = live.post("/api/recordings", "{\"source\":{\"url\":\"testpattern:\"}}");
        live.tapedeck.recordings.startResponse = Optional.empty();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("id").asText()).isEqualTo(open.id().toString());
    }

    @Test
    void refusals_of_a_start_say_why() {
        assertThat(refusal(new Refusal.NotFound("projectId"))).isEqualTo("422 not_found projectId");
        assertThat(refusal(new Refusal.NotConfigured(ProviderKind.DAILY, "provider")))
                .isEqualTo("422 provider_not_configured provider");
        assertThat(refusal(new Conflict(Cause.NOT_RECORDABLE, "The session is over.", "sessionId")))
                .isEqualTo("409 not_recordable sessionId");
        assertThat(refusal(new Refusal.SourceRefused(RecordingFixtures.failure())))
                .isEqualTo("422 source_unreachable source.url");
    }

    private String refusal(Refusal refusal) {
        live.tapedeck.recordings.startResponse = Optional.of(Result.refused(refusal));
        HttpResponse<String> response = live.post("/api/recordings", "{\"source\":{\"url\":\"testpattern:\"}}");
        live.tapedeck.recordings.startResponse = Optional.empty();
        return response.statusCode() + " " + codeOf(response) + " "
                + json(response).path("field").asText();
    }

    @Test
    void a_database_that_is_away_is_503_and_says_when_to_come_back() {
        live.tapedeck.recordings.fault =
                Optional.of(new RepositoryUnavailable("start", new IllegalStateException("secret")));

        HttpResponse<String> response = live.post("/api/recordings", "{\"source\":{\"url\":\"testpattern:\"}}");
        live.tapedeck.recordings.fault = Optional.empty();

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(codeOf(response)).isEqualTo("database_unavailable");
        assertThat(header(response, "Retry-After")).isEqualTo("2");
        assertThat(response.body()).doesNotContain("secret");
    }

    @Test
    void a_fault_is_500_without_its_words_but_with_the_request_id() {
        live.tapedeck.recordings.fault = Optional.of(new IllegalStateException("secret"));

        HttpResponse<String> response =
                live.send(LiveServer.with(live.to("/api/recordings"), "POST", "{\"source\":{\"url\":\"testpattern:\"}}")
                        .header("X-Request-Id", "my-request"));
        live.tapedeck.recordings.fault = Optional.empty();

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(codeOf(response)).isEqualTo("internal");
        assertThat(response.body()).doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(json(response).path("requestId").asText()).isEqualTo("my-request");
        assertThat(header(response, "X-Request-Id")).isEqualTo("my-request");
    }

    @Test
    void the_list_says_where_it_goes_on() {
        for (int i = 0; i < 3; i++) {
            live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));
        }

        HttpResponse<String> first = live.get("/api/recordings?pageSize=2&status=completed&type=stream");

        assertThat(names(json(first))).containsExactly("recordings", "total", "page", "pageSize", "nextCursor");
        assertThat(json(first).path("recordings")).hasSize(2);
        assertThat(names(json(first).path("recordings").path(0))).isEqualTo(FIELDS);
        assertThat(asked().status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(asked().type()).isEqualTo(RecordingType.STREAM);
        String cursor = json(first).path("nextCursor").asText();
        assertThat(header(first, "Link"))
                .isEqualTo("</api/recordings?pageSize=2&status=completed&type=stream&cursor=" + cursor
                        + ">; rel=\"next\"");

        live.get("/api/recordings?cursor=" + cursor);

        assertThat(asked().after()).isNotNull();
        assertThat(asked().after().id().toString())
                .isEqualTo(json(first).path("recordings").path(1).path("id").asText());
        assertThat(asked().after().createdAt()).isEqualTo(RecordingFixtures.NOW);
    }

    private RecordingQuery asked() {
        return Optional.ofNullable(live.tapedeck.recordings.asked).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, page",
        "page=x, page",
        "page=99999999999, page",
        "page=501, page",
        "pageSize=0, pageSize",
        "pageSize=101, pageSize",
        "status=done, status",
        "status=ACTIVE, status",
        "type=screen_camera, type",
        "sessionId=1, sessionId",
        "sceneId=1-1-1-1-1, sceneId",
        "projectId=, projectId",
        "cursor=abc, cursor",
        "cursor=*, cursor",
        "cursor=AX____________________________________8, cursor",
        "q=, q",
        "q=%00, q",
        "q=%ff, q",
        "q=%ED%A0%80, q",
        "page=1&page=2, page"
    })
    void a_wrong_query_is_refused_by_its_field(String query, String field) {
        HttpResponse<String> response = live.get("/api/recordings?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(codeOf(response)).isEqualTo("invalid_value");
        assertThat(json(response).path("field").asText()).isEqualTo(field);
    }

    @Test
    void an_unknown_parameter_is_refused_rather_than_ignored() {
        HttpResponse<String> response = live.get("/api/recordings?stauts=active");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(codeOf(response)).isEqualTo("unknown_parameter");
    }

    @Test
    void the_detail_adds_transcript_and_takes() {
        Recording recording = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice)
                .withAsset(
                        RecordingFixtures.thumbnail(RecordingFixtures.recordingId(), RecordingFixtures.NOW),
                        RecordingFixtures.NOW));
        live.tapedeck.transcripts.lines.add(new TranscriptLine("user", "Hello", 1_500L));

        JsonNode detail = json(live.get("/api/recordings/" + recording.id()));
        live.tapedeck.transcripts.lines.clear();

        assertThat(names(detail)).startsWith(FIELDS.toArray(String[]::new)).endsWith("transcript", "takes");
        assertThat(detail.path("transcript").path(0).toString())
                .isEqualTo("{\"role\":\"user\",\"content\":\"Hello\",\"timestampMs\":1500}");
        assertThat(names(detail.path("takes").path(0)))
                .containsExactly(
                        "id",
                        "kind",
                        "subject",
                        "provider",
                        "match",
                        "state",
                        "requestedAt",
                        "startedAt",
                        "endedAt",
                        "segments",
                        "bytes",
                        "durationMs",
                        "failure");
        assertThat(detail.path("durationSeconds").asLong()).isEqualTo(30);
        assertThat(detail.path("durationMs").asLong()).isEqualTo(30_000);
        assertThat(detail.path("playbackUrl").asText())
                .startsWith(live.address() + "/play/")
                .endsWith("/index.m3u8");
        assertThat(detail.path("thumbnailUrl").asText()).endsWith("/thumbnail.jpg");
    }

    @Test
    void a_failed_recording_says_why() {
        Recording recording = live.tapedeck.recordings.add(RecordingFixtures.failed(live.tapedeck.alice));

        JsonNode failure = json(live.get("/api/recordings/" + recording.id())).path("failure");

        assertThat(names(failure)).containsExactly("code", "blame", "retryable", "message");
        assertThat(failure.path("blame").asText()).isEqualTo("caller");
    }

    @Test
    void a_patch_changes_what_it_says_and_nothing_else() {
        Recording recording = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));
        String path = "/api/recordings/" + recording.id();

        live.patch(path, "{\"title\":\"New\",\"description\":\"Words\"}");
        HttpResponse<String> response = live.patch(path, "{\"description\":null,\"tags\":[\"x\",\"y\"]}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("title").asText()).isEqualTo("New");
        assertThat(json(response).path("description").isNull()).isTrue();
        assertThat(json(response).path("tags").toString()).isEqualTo("[\"x\",\"y\"]");
        assertThat(json(response).path("recordingType").asText()).isEqualTo("stream");
    }

    @Test
    void stopping_twice_and_stopping_what_is_over_answer_200() {
        Recording active = live.tapedeck.recordings.add(RecordingFixtures.active(live.tapedeck.alice));
        Recording over = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));

        HttpResponse<String> first = live.post("/api/recordings/" + active.id() + "/stop", "");
        HttpResponse<String> second = live.post("/api/recordings/" + active.id() + "/stop", "");
        HttpResponse<String> third = live.post("/api/recordings/" + over.id() + "/stop", "");

        assertThat(List.of(first.statusCode(), second.statusCode(), third.statusCode()))
                .containsExactly(200, 200, 200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(json(third).path("status").asText()).isEqualTo("completed");
    }

    @Test
    void a_delete_answers_204_and_then_404() {
        Recording recording = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));

        assertThat(live.delete("/api/recordings/" + recording.id()).statusCode())
                .isEqualTo(204);
        assertThat(live.delete("/api/recordings/" + recording.id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void history_and_takes_are_lists_of_their_own() {
        Recording recording = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));
        live.tapedeck.events.happen(recording, EventType.CREATED);
        live.tapedeck.events.happen(recording, EventType.COMPLETED);

        JsonNode history = json(live.get("/api/recordings/" + recording.id() + "/history"));
        JsonNode takes = json(live.get("/api/recordings/" + recording.id() + "/takes"));

        assertThat(history.path("events").path(1).path("number").asInt()).isEqualTo(2);
        assertThat(history.path("events").path(1).path("type").asText()).isEqualTo("recording.completed");
        assertThat(takes.path("takes")).hasSize(1);
    }

    @Test
    void a_take_is_as_large_as_what_it_brought() {
        Recording recording = RecordingFixtures.completed(live.tapedeck.alice);
        TakeId take = recording.takes().get(0).id();
        MediaKey whole = MediaKey.of(recording.id(), take, "whole.mp4");
        live.tapedeck.recordings.add(recording
                .withAsset(
                        RecordingFixtures.asset(
                                AssetKind.FILE, whole, ContentTypes.MP4, 900_000, take, RecordingFixtures.NOW),
                        RecordingFixtures.NOW)
                .withAsset(RecordingFixtures.thumbnail(recording.id(), RecordingFixtures.NOW), RecordingFixtures.NOW));

        JsonNode takes = json(live.get("/api/recordings/" + recording.id() + "/takes"));

        assertThat(takes.path("takes").path(0).path("bytes").asLong()).isEqualTo(1_000_000);
    }

    @Test
    void unknown_foreign_and_misshapen_ids_answer_alike() {
        Recording foreign = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.bob));
        for (String id :
                List.of(foreign.id().toString(), live.tapedeck.unknownId().toString(), "1", "é")) {
            String path = "/api/recordings/" + id.replace("é", "%C3%A9");
            assertThat(List.of(
                            live.get(path).statusCode(),
                            live.get(path + "/takes").statusCode(),
                            live.get(path + "/history").statusCode(),
                            live.get(path + "/playback").statusCode(),
                            live.get(path + "/index.m3u8").statusCode(),
                            live.get(path + "/transcript").statusCode(),
                            live.get(path + "/transcript.vtt").statusCode(),
                            live.patch(path, "{}").statusCode(),
                            live.post(path + "/stop", "").statusCode(),
                            live.delete(path + "/playback").statusCode(),
                            live.delete(path).statusCode()))
                    .as(path)
                    .containsOnly(404);
            assertThat(codeOf(live.get(path))).isEqualTo("not_found");
        }
        assertThat(live.tapedeck.recordings.all).containsKey(foreign.id());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
