package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionRoutesTest {
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
    void a_session_with_a_source_hides_its_credentials() {
        HttpResponse<String> response = live.post("/api/sessions", """
                {"title":"Door","source":{"url":"rtsp://user:secret@camera.example/door?key=secret"},
                 "recordingEnabled":true,"reconnectWindowSeconds":3600}
                """);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(header(response, "Location"))
                .isEqualTo("/api/sessions/" + json(response).path("id").asText());
        assertThat(json(response).path("source").path("url").asText()).isEqualTo("rtsp://camera.example/door");
        assertThat(json(response).path("recordingEnabled").asBoolean()).isTrue();
        assertThat(json(response).path("reconnectWindowSeconds").asInt()).isEqualTo(3_600);
        assertThat(json(response).path("status").asText()).isEqualTo("created");
        assertThat(response.body()).doesNotContain("secret");
    }

    @Test
    void a_session_in_a_room_names_it() {
        JsonNode session = json(live.post("/api/sessions", "{\"provider\":\"livekit\",\"roomName\":\"stand-up\"}"));

        assertThat(session.path("provider").asText()).isEqualTo("livekit");
        assertThat(session.path("roomName").asText()).isEqualTo("stand-up");
        assertThat(session.path("source").isNull()).isTrue();
    }

    @Test
    void a_project_that_is_not_there_is_refused_by_its_field() {
        HttpResponse<String> response =
                live.post("/api/sessions", "{\"projectId\":\"" + live.tapedeck.unknownId() + "\"}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(codeOf(response)).isEqualTo("not_found");
        assertThat(json(response).path("field").asText()).isEqualTo("projectId");
    }

    @Test
    void a_session_names_the_recording_that_is_open_in_it() {
        Session session = live.tapedeck.sessions.add(SessionFixtures.live(live.tapedeck.alice));
        Recording open = RecordingFixtures.active(live.tapedeck.alice);
        live.tapedeck.sessions.open.put(session.id(), open);
        String path = "/api/sessions/" + session.id();

        JsonNode shown = json(live.get(path));
        JsonNode listed = json(live.get("/api/sessions")).path("sessions").path(0);
        JsonNode ended = json(live.post(path + "/end", ""));

        assertThat(shown.path("recordingId").asText()).isEqualTo(open.id().toString());
        assertThat(listed.path("recordingId").asText()).isEqualTo(open.id().toString());
        assertThat(ended.path("recordingId").isNull()).isTrue();
        assertThat(ended.path("status").asText()).isEqualTo("ended");
    }

    @Test
    void a_patch_changes_what_it_says() {
        Session session = live.tapedeck.sessions.add(SessionFixtures.live(live.tapedeck.alice));

        JsonNode patched = json(live.patch("/api/sessions/" + session.id(), "{\"recordingEnabled\":false}"));

        assertThat(patched.path("recordingEnabled").asBoolean()).isFalse();
        assertThat(patched.path("title").asText()).isEqualTo(session.title());
    }

    @Test
    void a_message_is_kept_with_its_time() {
        Session session = live.tapedeck.sessions.add(SessionFixtures.live(live.tapedeck.alice));

        HttpResponse<String> response = live.post(
                "/api/sessions/" + session.id() + "/messages",
                "{\"role\":\"user\",\"content\":\"Hi\",\"createdAt\":\"2026-03-01T13:00:00+01:00\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).path("createdAt").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(live.tapedeck.sessions.messages).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"page=0", "pageSize=101", "status=over", "type=room", "page=501"})
    void a_wrong_query_is_refused(String query) {
        assertThat(live.get("/api/sessions?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void unknown_foreign_and_misshapen_ids_answer_alike() {
        Session foreign = live.tapedeck.sessions.add(SessionFixtures.live(live.tapedeck.bob));
        String message = "{\"role\":\"user\",\"content\":\"Hi\"}";
        for (String id :
                List.of(foreign.id().toString(), live.tapedeck.unknownId().toString(), "x")) {
            String path = "/api/sessions/" + id;
            assertThat(List.of(
                            live.get(path).statusCode(),
                            live.get(path + "/participants").statusCode(),
                            live.patch(path, "{}").statusCode(),
                            live.post(path + "/end", "").statusCode(),
                            live.post(path + "/messages", message).statusCode(),
                            live.delete(path).statusCode()))
                    .as(path)
                    .containsOnly(404);
        }
        assertThat(live.tapedeck.sessions.all).containsKey(foreign.id());
    }
}
