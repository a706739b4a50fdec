package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.capture.room.FakeProviderRooms.IssuedPass;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Simultaneously;
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

    @Test
    void a_meeting_that_is_over_cannot_be_joined_nor_recorded() {
        Session meeting = meetings.add(live.tapedeck.alice);
        meetings.storage.sessions().save(meeting.ended(SessionFixtures.NOW));

        assertThat(codeOf(live.post(path(meeting) + "/join", "{}"))).isEqualTo("meeting_ended");
        assertThat(codeOf(start(meeting, "{\"type\":\"cloud\"}"))).isEqualTo("not_recordable");
    }

    @Test
    void each_kind_is_started_once_in_the_same_recording() {
        Session meeting = meetings.add(live.tapedeck.alice);

        JsonNode cloud = json(start(meeting, "{\"type\":\"cloud\"}"));
        JsonNode tracks = json(start(meeting, "{\"type\":\"raw-tracks\"}"));
        JsonNode again = json(start(meeting, "{\"type\":\"cloud\"}"));

        assertThat(cloud.path("status").asText()).isEqualTo("started");
        assertThat(tracks.path("status").asText()).isEqualTo("started");
        assertThat(again.path("status").asText()).isEqualTo("already_active");
        assertThat(again.path("instanceId")).isEqualTo(cloud.path("instanceId"));
        assertThat(again.path("instance_id")).isEqualTo(cloud.path("instanceId"));
        JsonNode recordings = json(live.get(path(meeting))).path("recordings");
        assertThat(recordings.size()).isEqualTo(1);
        assertThat(recordings.path(0).path("takes").findValuesAsText("type"))
                .containsExactlyInAnyOrder("cloud", "raw-tracks");
        assertThat(recordings.path(0).path("takes").findValuesAsText("instance_id"))
                .containsExactlyInAnyOrder(
                        cloud.path("instanceId").asText(),
                        tracks.path("instanceId").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"instanceId", "instance_id"})
    void a_fresh_id_of_the_callers_is_used_and_one_in_use_is_not(String spelling) {
        Session meeting = meetings.add(live.tapedeck.alice);
        Session other = meetings.add(live.tapedeck.alice);
        String wanted = UUID.randomUUID().toString();
        String body = "{\"type\":\"cloud\",\"" + spelling + "\":\"" + wanted + "\"}";

        JsonNode first = json(start(meeting, body));
        JsonNode repeat = json(start(meeting, body));
        JsonNode elsewhere = json(start(other, body));

        assertThat(first.path("instanceId").asText()).isEqualTo(wanted);
        assertThat(repeat.path("instanceId").asText()).isEqualTo(wanted);
        assertThat(repeat.path("status").asText()).isEqualTo("already_active");
        assertThat(elsewhere.path("status").asText()).isEqualTo("started");
        assertThat(elsewhere.path("instanceId").asText()).isNotEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type | {}",
                "type | {\"type\":\"audio\"}",
                "type | {\"type\":1}",
                "type | {\"type\":\"CLOUD\"}",
                "instanceId | {\"type\":\"cloud\",\"instanceId\":\"x\"}",
                "instanceId | {\"type\":\"cloud\",\"instanceId\":1}",
                "instance_id | {\"type\":\"cloud\",\"instance_id\":\"\"}",
                "instance_id | {\"type\":\"cloud\",\"instanceId\":\"0b8ba3e5-4d3c-4f2a-9c55-6b3a4a9f7c11\","
                        + "\"instance_id\":\"0b8ba3e5-4d3c-4f2a-9c55-6b3a4a9f7c12\"}"
            })
    void a_wrong_start_is_refused_by_its_field(String field, String body) {
        Session meeting = meetings.add(live.tapedeck.alice);

        HttpResponse<String> response = start(meeting, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("field").asText()).isEqualTo(field);
        assertThat(meetings.storage.recordings().all()).isEmpty();
    }

    @Test
    void a_kind_that_the_platform_does_not_record_is_refused() {
        JsonNode meeting = json(live.post("/v1/meetings", "{\"room_name\":\"r\",\"platform\":\"livekit\"}"));

        HttpResponse<String> response = live.post(
                "/v1/meetings/" + meeting.path("id").asText() + "/recordings/start", "{\"type\":\"raw-tracks\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("field").asText()).isEqualTo("type");
    }

    @Test
    void a_stop_is_a_success_however_often_it_comes() {
        Session meeting = meetings.add(live.tapedeck.alice);
        start(meeting, "{\"type\":\"cloud\"}");

        JsonNode first = json(live.post(path(meeting) + "/recordings/stop", ""));
        JsonNode second = json(live.post(path(meeting) + "/recordings/stop", ""));

        assertThat(first.path("status").asText()).isEqualTo("stopped");
        assertThat(first.path("recording_id").asText()).isNotBlank();
        assertThat(second.path("status").asText()).isEqualTo("not_active");
        assertThat(meetings.storage.recordings().all()).singleElement().matches(Recording::isStopAsked);
    }

    @Test
    void many_starts_at_once_make_one_take_of_each_kind() {
        Session meeting = meetings.add(live.tapedeck.alice);

        List<String> answers = Simultaneously.call(
                12,
                number -> start(meeting, number % 2 == 0 ? "{\"type\":\"cloud\"}" : "{\"type\":\"raw-tracks\"}")
                        .body());

        assertThat(answers).filteredOn(body -> body.contains("\"started\"")).hasSize(2);
        assertThat(meetings.storage.recordings().all())
                .singleElement()
                .satisfies(recording -> assertThat(recording.takes())
                        .extracting(take -> take.kind())
                        .containsExactlyInAnyOrder(TakeKind.COMPOSITE, TakeKind.TRACKS));
    }

    @Test
    void the_latest_composed_recording_is_given_as_one_file_where_there_is_one() {
        Session meeting = meetings.add(live.tapedeck.alice);
        Recording playlist = meetings.record(meeting);
        Recording file = meetings.recordFile(meeting);

        HttpResponse<String> latest = live.get(path(meeting) + "/cloud-recording");
        HttpResponse<String> named = live.get(path(meeting) + "/cloud-recording?recording_id=" + playlist.id());
        JsonNode read = json(live.get(path(meeting)));

        assertThat(latest.statusCode()).isEqualTo(307);
        assertThat(header(latest, "Location")).contains(file.id() + "/whole.mp4");
        assertThat(named.statusCode()).isEqualTo(307);
        assertThat(header(named, "Location")).contains("/play/").endsWith("/index.m3u8");
        assertThat(read.path("cloud_recording_url").asText()).contains("/play/").endsWith("/download.mp4");
        assertThat(read.path("recordings").findValuesAsText("id"))
                .containsSubsequence(file.id().toString(), playlist.id().toString());
    }

    @Test
    void there_is_nothing_to_fetch_before_something_was_recorded_or_of_other_meetings() {
        Session meeting = meetings.add(live.tapedeck.alice);
        Session other = meetings.add(live.tapedeck.alice);
        Recording elsewhere = meetings.record(other);

        assertThat(live.get(path(meeting) + "/cloud-recording").statusCode()).isEqualTo(404);
        assertThat(live.get(path(meeting) + "/cloud-recording?recording_id=" + elsewhere.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(live.get(path(meeting) + "/cloud-recording?recording_id=x").statusCode())
                .isEqualTo(400);
        start(meeting, "{\"type\":\"cloud\"}");
        assertThat(live.get(path(meeting) + "/cloud-recording").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> start(Session meeting, String body) {
        return live.post(path(meeting) + "/recordings/start", body);
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
