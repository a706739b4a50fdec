package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.daily.fake.FakeRecording;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meetings whose platform fails, as callers of two servers see them. Hours pass in a moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingTroubleIT {
    private static final Duration WAIT_MAX = Duration.ofSeconds(40);
    private static final Duration LISTED_MAX = Duration.ofSeconds(90);

    private final ShiftedClock clock = new ShiftedClock();
    private MeetingSite site;

    @BeforeAll
    void open() throws IOException {
        site = new MeetingSite(clock);
    }

    @AfterEach
    void heal() {
        site.daily.knobs().failsToBegin(type -> false);
        site.daily.knobs().listsDeleted(false);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"cloud,clourd-recording-err", "raw-tracks,cloud-recording-error"})
    void a_failure_that_daily_reports_ends_the_take_and_the_next_start_is_a_new_one(String type, String action)
            throws Exception {
        site.daily.knobs().saysErrors(action, "bucket not writable");
        site.daily.knobs().failsToBegin(type::equals);
        JsonNode meeting = meeting("trouble-" + type);
        site.daily.join("trouble-" + type, "Ann");
        assertThat(start(meeting, type)).isEqualTo("started");
        String first = awaitRecording(meeting);
        awaitReports();
        assertThat(start(meeting, type)).isEqualTo("already_active");

        clock.advance(LISTED_MAX);

        JsonNode failed = alice().awaitStatus(first, "failed", WAIT_MAX);
        assertThat(failed.at("/failure/message").asText()).contains("bucket not writable");
        assertThat(failed.at("/failure/blame").asText()).isEqualTo("destination");
        site.daily.knobs().failsToBegin(any -> false);
        assertThat(start(meeting, type)).isEqualTo("started");
        awaitAtDaily(meeting);
    }

    @Test
    void the_reason_is_kept_when_all_participants_have_left_the_room() throws Exception {
        site.daily.knobs().failsToBegin(type -> true);
        JsonNode meeting = meeting("trouble-empty");
        String ann = site.daily.join("trouble-empty", "Ann");
        start(meeting, "cloud");
        String recording = awaitRecording(meeting);
        awaitReports();
        site.daily.leave("trouble-empty", ann);

        clock.advance(LISTED_MAX);

        JsonNode failed = alice().awaitStatus(recording, "failed", WAIT_MAX);
        assertThat(failed.at("/failure/message").asText()).contains("bucket not writable");
    }

    @Test
    void an_operator_closes_a_recording_that_daily_does_not_end() throws Exception {
        JsonNode meeting = meeting("trouble-stuck");
        site.daily.join("trouble-stuck", "Ann");
        start(meeting, "cloud");
        awaitAtDaily(meeting);
        String recording = awaitRecording(meeting);
        alice().awaitStatus(recording, "active", WAIT_MAX);
        String path = "/api/admin/recordings/" + recording + "/close";
        String body = "{\"reason\":\"Nobody needs it.\"}";
        assertThat(alice().send("POST", path, body).statusCode()).isEqualTo(403);
        clock.advance(Duration.ofSeconds(5));

        JsonNode closed = site.other.asOperator().post(path, body);
        site.one.asOperator().post(path, body);

        assertThat(closed.path("closeReason").asText()).isEqualTo("Nobody needs it.");
        JsonNode completed = alice().awaitStatus(recording, "completed", WAIT_MAX);
        assertThat(completed.path("partial").asBoolean()).isTrue();
        assertThat(atDaily(meeting)).noneMatch(FakeRecording::isRunning);
    }

    @Test
    void a_deleted_recording_that_daily_still_lists_does_not_come_back() throws Exception {
        site.daily.knobs().listsDeleted(true);
        JsonNode meeting = meeting("trouble-deleted");
        String ann = site.daily.join("trouble-deleted", "Ann");
        start(meeting, "cloud");
        awaitAtDaily(meeting);
        String recording = awaitRecording(meeting);
        alice().awaitStatus(recording, "active", WAIT_MAX);
        site.daily.leave("trouble-deleted", ann);
        alice().awaitStatus(recording, "completed", WAIT_MAX);
        assertThat(alice().get(path(meeting)).path("cloud_recording_duration").asLong())
                .isEqualTo(
                        Objects.requireNonNull(atDaily(meeting).get(0).length()).toSeconds());
        alice().send("DELETE", "/api/recordings/" + recording, "");
        Instant deleted = clock.instant();

        clock.advance(Duration.ofMinutes(4));
        Awaitility.await("Daily was polled again").atMost(WAIT_MAX).until(() -> polledAfter(deleted));

        assertThat(atDaily(meeting)).isNotEmpty();
        assertThat(alice().get(path(meeting)).path("recordings")).isEmpty();
    }

    private boolean polledAfter(Instant time) throws Exception {
        return site.one.asOperator().get("/api/admin/providers").findValuesAsText("lastPollAt").stream()
                .anyMatch(at -> !at.equals("null") && Instant.parse(at).isAfter(time.plusSeconds(200)));
    }

    private Api alice() {
        return site.one.as("alice");
    }

    private JsonNode meeting(String room) throws Exception {
        return alice().post(
                        "/v1/meetings",
                        "{\"room_name\":\"" + room + "\",\"platform\":\"daily\",\"recording_type\":\"none\"}");
    }

    private String start(JsonNode meeting, String type) throws Exception {
        return alice().post(path(meeting) + "/recordings/start", "{\"type\":\"" + type + "\"}")
                .path("status")
                .asText();
    }

    private String awaitRecording(JsonNode meeting) {
        return Awaitility.await("the meeting has a recording")
                .atMost(WAIT_MAX)
                .until(() -> alice().get(path(meeting)).at("/recordings/0/id").asText(), id -> !id.isEmpty());
    }

    /** Every failure that Daily has reported so far is stored with its take. */
    private void awaitReports() {
        Awaitility.await("Daily's report has arrived").atMost(WAIT_MAX).until(() -> {
            long sent = site.daily.delivered().stream()
                    .filter(event -> event.path("type").asText().equals("recording.error"))
                    .count();
            return sent > 0 && handled("recording.error") == sent;
        });
    }

    private long handled(String type) throws Exception {
        JsonNode events = site.one.asOperator().get("/api/admin/provider-events?state=handled&limit=100");
        return events.findValuesAsText("type").stream().filter(type::equals).count();
    }

    private void awaitAtDaily(JsonNode meeting) {
        Awaitility.await("Daily records")
                .atMost(WAIT_MAX)
                .untilAsserted(() -> assertThat(atDaily(meeting)).isNotEmpty());
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
