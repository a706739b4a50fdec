package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.daily.fake.FakeRecording;
import dev.tapedeck.domain.id.Simultaneously;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Fifty people come into a meeting within a second, and some press the button at once, on two servers: that makes one
 * recording, with one take of each kind, at the platform as well.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingRaceIT {
    private static final int PEOPLE = 50;
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private MeetingSite site;

    @BeforeAll
    void open() throws IOException {
        site = new MeetingSite();
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void fifty_who_join_at_once_make_one_recording_with_one_take_of_each_kind() throws Exception {
        JsonNode meeting = meeting("stand-up", "both");

        Simultaneously.call(PEOPLE, number -> site.daily.join("stand-up", "Person " + number));

        awaitRecorded(meeting, PEOPLE);
        assertThat(site.balancer.turns()).isGreaterThanOrEqualTo(PEOPLE);
    }

    @Test
    void the_same_while_others_press_start_on_both_servers() throws Exception {
        JsonNode meeting = meeting("all-hands", "cloud");
        List<Api> nodes = List.of(site.one.as("alice"), site.other.as("alice"));

        List<String> answers = Simultaneously.call(PEOPLE, number -> {
            site.daily.join("all-hands", "Person " + number);
            return start(nodes.get(number % 2), meeting, number % 4 < 2 ? "cloud" : "raw-tracks");
        });

        awaitRecorded(meeting, PEOPLE);
        JsonNode takes = read(meeting).path("recordings").path(0).path("takes");
        assertThat(answers).allMatch(response -> response.contains("started") || response.contains("already_active"));
        assertThat(answers)
                .filteredOn(response -> response.contains("\"started\""))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(takes.findValuesAsText("instance_id"))
                .allMatch(instance -> answers.stream().anyMatch(response -> response.contains(instance)));
    }

    @Test
    void a_stop_on_the_other_server_ends_both() throws Exception {
        JsonNode meeting = meeting("review", "both");
        String connection = site.daily.join("review", "Ann");
        awaitRecorded(meeting, 1);

        site.other.as("alice").post(path(meeting) + "/recordings/stop", "");

        Awaitility.await("Daily stops both")
                .atMost(WAIT_MAX)
                .untilAsserted(() -> assertThat(atDaily(meeting)).noneMatch(FakeRecording::isRunning));
        site.daily.leave("review", connection);
        assertThat(read(meeting).path("recordings").size()).isEqualTo(1);
    }

    private JsonNode meeting(String room, String type) throws Exception {
        return site.one
                .as("alice")
                .post(
                        "/v1/meetings",
                        "{\"room_name\":\"" + room + "\",\"platform\":\"daily\",\"recording_type\":\"" + type + "\"}");
    }

    private JsonNode read(JsonNode meeting) throws Exception {
        return site.other.as("alice").get(path(meeting));
    }

    private static String start(Api node, JsonNode meeting, String type) {
        try {
            HttpResponse<String> response =
                    node.send("POST", path(meeting) + "/recordings/start", "{\"type\":\"" + type + "\"}");
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return Objects.requireNonNull(response.body());
        } catch (Exception e) {
            throw new IllegalStateException("a start was not answered", e);
        }
    }

    /** One recording here, and at Daily one run for each of its takes. */
    private void awaitRecorded(JsonNode meeting, int people) {
        Awaitility.await("the meeting is recorded")
                .atMost(WAIT_MAX)
                .untilAsserted(() -> assertThat(atDaily(meeting)).hasSizeGreaterThanOrEqualTo(2));
        Awaitility.await("everybody is noted")
                .atMost(WAIT_MAX)
                .untilAsserted(
                        () -> assertThat(read(meeting).path("participants")).hasSize(people));
        Awaitility.await("both servers know what is recorded").atMost(WAIT_MAX).untilAsserted(() -> {
            JsonNode recordings = read(meeting).path("recordings");
            assertThat(recordings).hasSize(1);
            JsonNode takes = recordings.path(0).path("takes");
            assertThat(takes.findValuesAsText("type")).containsExactlyInAnyOrder("cloud", "raw-tracks");
            assertThat(takes.findValuesAsText("instance_id"))
                    .containsExactlyInAnyOrderElementsOf(atDaily(meeting).stream()
                            .map(FakeRecording::instance)
                            .toList());
        });
        assertThat(atDaily(meeting)).extracting(FakeRecording::type).containsExactlyInAnyOrder("cloud", "raw-tracks");
    }

    private List<FakeRecording> atDaily(JsonNode meeting) {
        String room = meeting.path("room_name").asText();
        return site.daily.recordings().stream()
                .filter(recording -> recording.room().equals(room))
                .toList();
    }

    private static String path(JsonNode meeting) {
        return "/v1/meetings/" + meeting.path("id").asText();
    }
}
