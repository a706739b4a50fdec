package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantJoined;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomClosed;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunObserved;
import dev.tapedeck.domain.id.TakeId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A provider needs nothing outside its platform: no list, no enumeration, no row and no rule names this one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleProviderIT {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    private ExampleSite site;

    @BeforeAll
    void open() throws IOException {
        site = new ExampleSite();
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void a_session_in_its_room_is_recorded_by_its_events() throws Exception {
        Api alice = site.as("alice");
        JsonNode session = alice.post("/api/sessions", """
                {"provider":"example","roomName":"blue","recordingEnabled":true,"reconnectWindowSeconds":0}""");
        assertThat(session.path("provider").asText()).isEqualTo("example");

        ConnectedParticipant ann = new ConnectedParticipant("connection-1", "user-1", "Ann");
        assertThat(site.send("example", "joined", new ParticipantJoined("blue", ann, Instant.now())))
                .isEqualTo(200);
        List<CaptureRequest> starts =
                Awaitility.await("a start").atMost(WAIT_MAX).until(site.engine::starts, made -> !made.isEmpty());
        CaptureRequest start = starts.get(0);
        String id = start.recording().toString();
        TakeId take = start.take();

        site.engine.flows(take, Instant.now());
        site.send("example", "flows", observed(take));
        JsonNode active = alice.awaitStatus(id, "active", WAIT_MAX);
        assertThat(active.path("takes").path(0).path("provider").asText()).isEqualTo("example");

        site.engine.ends(take, TakeEnd.clean(Instant.now()), FakeFile.whole("the video"));
        site.send("example", "ended", observed(take), new RoomClosed("blue", Instant.now()));
        alice.awaitStatus(id, "completed", WAIT_MAX);
        assertThat(alice.get("/api/recordings/" + id + "/playback").path("url").asText())
                .isNotBlank();
        assertThat(site.as("root", Scope.ADMIN)
                        .get("/api/admin/providers")
                        .path("providers")
                        .findValuesAsText("provider"))
                .containsExactly("example");
    }

    @Test
    void a_meeting_is_made_in_its_rooms_by_its_rule_for_names() throws Exception {
        Api bob = site.as("bob");

        assertThat(meeting(bob, "example", "red-1").statusCode()).isEqualTo(201);
        assertThat(site.rooms.rooms()).contains("red-1");
        assertThat(meeting(bob, "example", "red_1").body())
                .contains("\"room_name\"", "must be 1 to 128 characters of A-Z a-z 0-9 -");
        assertThat(meeting(site.as("carol"), "example", "red-1").statusCode()).isEqualTo(409);
    }

    @Test
    void it_is_named_among_those_that_there_are() throws Exception {
        Api bob = site.as("bob");

        assertThat(meeting(bob, "zoom", "red").body()).contains("must be one of livekit, daily, example");
        assertThat(bob.send("POST", "/api/sessions", "{\"provider\":\"zoom\"}").body())
                .contains("must be one of ffmpeg, livekit, daily, kinescope, browser, example");
        assertThat(meeting(bob, "livekit", "red").body()).contains("provider_not_configured");
        assertThat(site.send("zoom", "joined")).isEqualTo(404);
        assertThat(site.send("livekit", "joined")).isEqualTo(404);
    }

    private RunObserved observed(TakeId take) {
        return new RunObserved(site.engine.observed(take).orElseThrow());
    }

    private static HttpResponse<String> meeting(Api api, String platform, String room) throws Exception {
        return api.send("POST", "/v1/meetings", "{\"room_name\":\"%s\",\"platform\":\"%s\"}".formatted(room, platform));
    }
}
