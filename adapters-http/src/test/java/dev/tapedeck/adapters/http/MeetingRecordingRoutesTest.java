package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recording of meetings: its start, its stop and its file. */
class MeetingRecordingRoutesTest {
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

    private static String path(Session meeting) {
        return "/v1/meetings/" + meeting.id();
    }
}
