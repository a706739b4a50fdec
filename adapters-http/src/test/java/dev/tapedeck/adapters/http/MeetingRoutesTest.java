package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.capture.room.FakeProviderRooms.IssuedPass;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingRoutesTest {
    private static final String MINIMAL = "{\"room_name\":\"stand-up\",\"platform\":\"daily\"}";

    private LiveServer live;
    private FakeMeetings meetings;

    @BeforeEach
    void start() {
        live = new LiveServer();
        meetings = live.tapedeck.meetings;
    }

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void a_platform_without_rooms_is_answered_with_those_that_have_some() {
        HttpResponse<String> response = live.post("/v1/meetings", "{\"room_name\":\"a\",\"platform\":\"kinescope\"}");

        assertThat(json(response).path("detail").asText()).isEqualTo("platform must be one of livekit, daily.");
    }

    @Test
    void a_meeting_is_made_with_its_room_and_its_policy() {
        HttpResponse<String> response = live.post("/v1/meetings", """
                {"room_name":"stand-up","platform":"daily","recording_type":"both","anonymous":["play","join"],
                 "store_video":false,"title":"Stand-up","reconnect_window_seconds":0}
                """);

        JsonNode meeting = json(response);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(header(response, "Location"))
                .isEqualTo("/v1/meetings/" + meeting.path("id").asText());
        assertThat(meetings.daily.rooms()).containsExactly("stand-up");
        JsonNode read = json(live.get(header(response, "Location")));
        assertThat(read).isEqualTo(meeting);
        assertThat(read.path("room_name").asText()).isEqualTo("stand-up");
        assertThat(read.path("platform").asText()).isEqualTo("daily");
        assertThat(read.path("recording_type").asText()).isEqualTo("both");
        assertThat(read.path("anonymous").toString()).isEqualTo("[\"join\",\"play\"]");
        assertThat(read.path("store_video").asBoolean()).isFalse();
        assertThat(read.path("reconnect_window_seconds").asInt()).isZero();
        assertThat(read.path("cloud_recording_available").asBoolean()).isFalse();
        assertThat(read.path("cloud_recording_duration").isNull()).isTrue();
        assertThat(read.path("cloud_recording_url").isNull()).isTrue();
    }

    @Test
    void what_is_left_out_has_defaults_that_let_no_stranger_in() {
        JsonNode meeting = json(live.post("/v1/meetings", MINIMAL));

        assertThat(meeting.path("title").asText()).isEqualTo("stand-up");
        assertThat(meeting.path("recording_type").asText()).isEqualTo("cloud");
        assertThat(meeting.path("anonymous").size()).isZero();
        assertThat(meeting.path("store_video").asBoolean()).isTrue();
        assertThat(meeting.path("reconnect_window_seconds").asInt()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"none,false", "cloud,true", "raw-tracks,true", "both,true"})
    void each_recording_type_is_kept(String type, boolean records) {
        JsonNode meeting = json(live.post(
                "/v1/meetings", "{\"room_name\":\"r\",\"platform\":\"daily\",\"recording_type\":\"" + type + "\"}"));

        Session session = stored(meeting);
        assertThat(meeting.path("recording_type").asText()).isEqualTo(type);
        assertThat(session.recordingEnabled()).isEqualTo(records);
        assertThat(session.policy().kinds().contains(TakeKind.COMPOSITE))
                .isEqualTo(type.equals("cloud") || type.equals("both"));
        assertThat(session.policy().kinds().contains(TakeKind.TRACKS))
                .isEqualTo(type.equals("raw-tracks") || type.equals("both"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "room_name | {\"platform\":\"daily\"}",
                "room_name | {\"room_name\":\"\",\"platform\":\"daily\"}",
                "room_name | {\"room_name\":\"a b\",\"platform\":\"daily\"}",
                "room_name | {\"room_name\":\"a.b\",\"platform\":\"daily\"}",
                "room_name | {\"room_name\":\"../x\",\"platform\":\"livekit\"}",
                "room_name | {\"room_name\":\"a\\u0000b\",\"platform\":\"daily\"}",
                "room_name | {\"room_name\":\"\\ud800\",\"platform\":\"daily\"}",
                "room_name | {\"room_name\":7,\"platform\":\"daily\"}",
                "room_name | {\"room_name\":null,\"platform\":\"daily\"}",
                "platform | {\"room_name\":\"a\"}",
                "platform | {\"room_name\":\"a\",\"platform\":\"ffmpeg\"}",
                "platform | {\"room_name\":\"a\",\"platform\":\"kinescope\"}",
                "platform | {\"room_name\":\"a\",\"platform\":\"zoom\"}",
                "platform | {\"room_name\":\"a\",\"platform\":[]}",
                "recording_type | {\"room_name\":\"a\",\"platform\":\"daily\",\"recording_type\":\"all\"}",
                "recording_type | {\"room_name\":\"a\",\"platform\":\"daily\",\"recording_type\":true}",
                "recording_type | {\"room_name\":\"a\",\"platform\":\"livekit\",\"recording_type\":\"both\"}",
                "anonymous | {\"room_name\":\"a\",\"platform\":\"daily\",\"anonymous\":\"join\"}",
                "anonymous | {\"room_name\":\"a\",\"platform\":\"daily\",\"anonymous\":[\"own\"]}",
                "anonymous | {\"room_name\":\"a\",\"platform\":\"daily\",\"anonymous\":[1]}",
                "anonymous | {\"room_name\":\"a\",\"platform\":\"daily\",\"anonymous\":{\"join\":true}}",
                "store_video | {\"room_name\":\"a\",\"platform\":\"daily\",\"store_video\":\"yes\"}",
                "reconnect_window_seconds | {\"room_name\":\"a\",\"platform\":\"daily\",\"reconnect_window_seconds\":3601}",
                "reconnect_window_seconds | {\"room_name\":\"a\",\"platform\":\"daily\",\"reconnect_window_seconds\":-1}",
                "title | {\"room_name\":\"a\",\"platform\":\"daily\",\"title\":\" \"}",
                "title | {\"room_name\":\"a\",\"platform\":\"daily\",\"title\":\"\\u0000\"}",
                "roomName | {\"roomName\":\"a\",\"platform\":\"daily\"}"
            })
    void a_wrong_value_is_named_and_nothing_is_made(String field, String body) {
        HttpResponse<String> response = live.post("/v1/meetings", body);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).path("field").asText()).isEqualTo(field);
        assertThat(json(response).path("detail").asText()).isNotBlank();
        assertThat(meetings.daily.creations() + meetings.livekit.creations()).isZero();
    }

    @Test
    void a_name_that_is_too_long_is_refused_and_a_long_one_is_not() {
        assertThat(live.post("/v1/meetings", MINIMAL.replace("stand-up", "x".repeat(129)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(live.post("/v1/meetings", MINIMAL.replace("stand-up", "x".repeat(128)))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        assertThat(live.post("/v1/meetings", "{\"title\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void nobody_gets_into_a_strangers_room_by_its_name() {
        live.post("/v1/meetings", MINIMAL);

        HttpResponse<String> foreign = live.send(LiveServer.with(asBob("/v1/meetings"), "POST", MINIMAL));
        HttpResponse<String> own = live.post("/v1/meetings", MINIMAL);

        assertThat(foreign.statusCode()).isEqualTo(409);
        assertThat(codeOf(foreign)).isEqualTo("room_taken");
        assertThat(own.statusCode()).isEqualTo(201);
    }

    @Test
    void a_repeat_with_the_same_key_makes_one_meeting() {
        HttpResponse<String> first =
                live.send(LiveServer.with(live.to("/v1/meetings").header("Idempotency-Key", "k"), "POST", MINIMAL));
        HttpResponse<String> second =
                live.send(LiveServer.with(live.to("/v1/meetings").header("Idempotency-Key", "k"), "POST", MINIMAL));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(meetings.daily.creations()).isEqualTo(1);
    }

    @Test
    void a_platform_that_is_away_is_worth_another_try() {
        Session meeting = meetings.add(live.tapedeck.alice);
        meetings.daily.away(true);

        for (HttpResponse<String> response :
                List.of(live.post("/v1/meetings", MINIMAL), live.post(path(meeting) + "/join", "{}"))) {
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(codeOf(response)).isEqualTo("provider_unavailable");
            assertThat(header(response, "Retry-After")).matches("[1-9]\\d*");
        }
        assertThat(live.get(path(meeting)).statusCode()).isEqualTo(200);
    }

    @Test
    void who_joins_gets_address_and_token_and_sees_the_meeting() {
        Session meeting = meetings.add(live.tapedeck.alice);
        meetings.storage
                .participants()
                .joined(new ParticipantConnection(
                        live.tapedeck.ids.next(), meeting.id(), "stay", "Bea", SessionFixtures.NOW, null));
        Recording recording = meetings.record(meeting);

        JsonNode joined = json(live.post(path(meeting) + "/join", "{\"name\":\"Ann \\\" \uD83D\uDE00\"}"));

        IssuedPass admission = meetings.daily.issuedPasses().get(0);
        assertThat(admission.name()).isEqualTo("Ann \" \uD83D\uDE00");
        assertThat(admission.user()).isEqualTo(live.tapedeck.alice.toString());
        assertThat(joined.path("room_url").asText()).isEqualTo("https://platform.example/" + admission.room());
        assertThat(joined.path("token").asText()).startsWith("pass-");
        assertThat(joined.path("token_expires_at").asText())
                .isEqualTo(
                        live.tapedeck.clock.instant().plus(admission.validFor()).toString());
        assertThat(joined.path("participants").path(0).path("name").asText()).isEqualTo("Bea");
        assertThat(joined.path("cloud_recording_available").asBoolean()).isTrue();
        assertThat(joined.path("cloud_recording_duration").asInt()).isEqualTo(30);
        assertThat(joined.path("recordings").path(0).path("id").asText())
                .isEqualTo(recording.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"\"", "\"a\\u0000\"", "\"a\\nb\"", "\"\\ud800\"", "null", "[]"})
    void a_hostile_name_is_refused(String name) {
        Session meeting = meetings.add(live.tapedeck.alice);

        HttpResponse<String> response = live.post(path(meeting) + "/join", "{\"name\":" + name + "}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("field").asText()).isEqualTo("name");
        assertThat(meetings.daily.issuedPasses()).isEmpty();
    }

    private HttpRequest.Builder asBob(String path) {
        return live.anonymous(path).header("Authorization", "Bearer " + FakeTapedeck.BOB);
    }

    private Session stored(JsonNode meeting) {
        return meetings.storage
                .sessions()
                .find(new SessionId(UUID.fromString(meeting.path("id").asText())))
                .orElseThrow();
    }

    private static String path(Session meeting) {
        return "/v1/meetings/" + meeting.id();
    }
}
