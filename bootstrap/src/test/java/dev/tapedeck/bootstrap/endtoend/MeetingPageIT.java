package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.tapedeck.bootstrap.endtoend.SpokenLines.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A meeting on each platform, recorded over real HTTP beside doubles, and played in a real browser. */
class MeetingPageIT {
    private static final List<String> PLATFORMS = List.of("livekit", "daily");
    private static final String ROOM = "planning";
    private static final Duration WAIT_MAX = Duration.ofSeconds(90);

    /** The pretended transcription hears something at once and every four seconds: two lines to seek between. */
    private static final Duration RECORDED_MIN = Duration.ofSeconds(8);

    @RegisterExtension
    static final ServerFixture FIXTURE = ServerFixture.besideFakes("livekit", "daily", "transcription");

    @RegisterExtension
    static final ChromiumFixture CHROMIUM = new ChromiumFixture();

    private static final Map<String, String> MEETINGS = new HashMap<>();

    /** On all platforms at the same time, as a meeting has to last for a while. */
    @BeforeAll
    static void meet() throws Exception {
        RoomDoors doors = new RoomDoors(FIXTURE.server().hints());
        for (String platform : PLATFORMS) {
            MEETINGS.put(platform, meeting(platform));
            doors.enter(platform, ROOM, "Ann");
            doors.enter(platform, ROOM, "Ben");
        }
        PLATFORMS.forEach(MeetingPageIT::awaitRecorded);
        seeLiveKitPlayAlready();
        for (String platform : PLATFORMS) {
            FIXTURE.api().post(path(platform) + "/recordings/stop", "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"livekit", "daily"})
    void a_meeting_plays_and_what_is_said_follows(String platform) throws Exception {
        Api api = FIXTURE.api();
        String id = recording(platform).path("id").asText();
        JsonNode recording = api.awaitStatus(id, "completed");
        assertThat(recording.path("partial").asBoolean()).isFalse();
        JsonNode transcript = awaitTranscript(id);
        List<String> complaints = new ArrayList<>();

        try (Page page = CHROMIUM.page(complaints)) {
            page.navigate(api.address("/recordings/" + id));
            SpokenLines lines = new SpokenLines(page, transcript);
            ChromiumFixture.plays(page);
            assertThat(lines.speakersShown()).containsExactlyInAnyOrder("Ann", "Ben");

            lines.click(lines.last());
            page.waitForCondition(() -> isAt(lines, lines.last()));
            lines.click(0);
            page.waitForCondition(() -> isAt(lines, 0));
            follows(page, lines);
        }

        assertThat(complaints).isEmpty();
    }

    /** Plays on until the last line is being said. */
    private static void follows(Page page, SpokenLines lines) {
        List<Sight> seen = new ArrayList<>();
        page.waitForCondition(() -> {
            seen.add(lines.look());
            return seen.get(seen.size() - 1).line() == lines.last();
        });
        assertThat(seen).allMatch(lines::fits);
    }

    private static boolean isAt(SpokenLines lines, int line) {
        Sight sight = lines.look();
        return Math.abs(sight.second() - lines.second(line)) < 1 && lines.fits(sight);
    }

    /** What LiveKit records lies in our store from the first segment on. */
    private static void seeLiveKitPlayAlready() throws Exception {
        Api api = FIXTURE.api();
        String id = recording("livekit").path("id").asText();
        api.awaitSegments(id, 1);

        FIXTURE.player().playsFromItsStart(api.address("/api/recordings/" + id + "/index.m3u8"));

        assertThat(api.recording(id).path("status").asText()).isEqualTo("active");
    }

    private static String meeting(String platform) throws Exception {
        String body =
                "{\"room_name\":\"%s\",\"platform\":\"%s\",\"recording_type\":\"both\"}".formatted(ROOM, platform);
        return FIXTURE.api().post("/v1/meetings", body).path("id").asText();
    }

    private static String path(String platform) {
        return "/v1/meetings/" + MEETINGS.get(platform);
    }

    private static JsonNode recording(String platform) throws Exception {
        return FIXTURE.api().get(path(platform)).path("recordings").path(0);
    }

    private static void awaitRecorded(String platform) {
        Awaitility.await(platform + " has recorded for " + RECORDED_MIN.toSeconds() + " s")
                .atMost(WAIT_MAX)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> recording(platform), MeetingPageIT::isLongEnough);
    }

    private static boolean isLongEnough(JsonNode recording) {
        return recording.path("status").asText().equals("active")
                && Instant.parse(recording.path("started_at").asText())
                        .plus(RECORDED_MIN)
                        .isBefore(Instant.now());
    }

    private static JsonNode awaitTranscript(String id) {
        return Awaitility.await("what was said in " + id + " is written down")
                .atMost(WAIT_MAX)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> FIXTURE.api().get("/api/recordings/" + id + "/transcript"),
                        transcript -> transcript.path("status").asText().equals("done"));
    }
}
