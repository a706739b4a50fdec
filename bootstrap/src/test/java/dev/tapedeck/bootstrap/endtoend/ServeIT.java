package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tapedeck.adapters.video.livekit.fake.FakeLiveKitServer;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServeIT {
    private static ServeFixture fixture;

    @BeforeAll
    static void startServices() throws Exception {
        fixture = new ServeFixture();
    }

    @AfterEach
    void endServer() throws Exception {
        fixture.endServer();
    }

    @AfterAll
    static void stopServices() {
        fixture.close();
    }

    @Test
    void two_subjects_see_nothing_of_each_other_and_a_player_needs_only_the_address() throws Exception {
        fixture.start(Map.of());
        fixture.awaitResponse("/health/ready", 200);
        Api alice = fixture.as("alice");
        Api bob = fixture.as("bob");

        String id = alice.record("mine");
        alice.awaitSegments(id, 2);
        alice.post("/api/recordings/" + id + "/stop", "");
        JsonNode recording = alice.awaitStatus(id, "completed");

        assertThat(bob.get("/api/recordings").path("total").asInt()).isZero();
        assertThat(bob.get("/api/search?q=mine").toString()).doesNotContain(id);
        for (String part : List.of("", "/playback", "/index.m3u8", "/takes", "/history", "/transcript")) {
            assertThat(bob.send("GET", "/api/recordings/" + id + part, "").statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(bob.send("POST", "/api/recordings/" + id + "/stop", "").statusCode())
                .isEqualTo(404);
        assertThat(bob.send("DELETE", "/api/recordings/" + id, "").statusCode()).isEqualTo(404);
        assertThat(new Player(fixture.folder())
                        .secondsOf(recording.path("playbackUrl").asText()))
                .isGreaterThan(1);
    }

    @Test
    void callers_without_a_token_or_the_scope_are_refused() throws Exception {
        fixture.start(Map.of());
        fixture.awaitResponse("/health/ready", 200);

        assertThat(fixture.anonymous().send("GET", "/api/recordings", "").statusCode())
                .isEqualTo(401);
        assertThat(fixture.as("alice").send("GET", "/metrics", "").statusCode()).isEqualTo(403);
        assertThat(fixture.as("operator", "--admin").send("GET", "/metrics", "").body())
                .contains("jvm_memory_used_bytes", "tapedeck_recordings_open", "tapedeck_spool_bytes");
    }

    @Test
    void a_database_that_is_away_is_waited_for() throws Exception {
        fixture.start(Map.of("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing"));

        fixture.awaitResponse("/health/live", 200);
        fixture.awaitResponse("/health/ready", 503);

        String firstLine = Files.readAllLines(fixture.log()).get(0);
        assertThat(new ObjectMapper()
                        .readTree(firstLine)
                        .path("formattedMessage")
                        .asText())
                .startsWith("waiting for the database");
    }

    @Test
    void a_platform_that_refuses_our_keys_is_said_loudly_and_keeps_no_server_from_starting() throws Exception {
        try (FakeLiveKitServer liveKit = FakeLiveKitServer.pretending("key", "secret", new InMemoryMediaStore())
                .start()) {
            fixture.start(Map.of(
                    "LIVEKIT_URL", liveKit.address().toString(),
                    "LIVEKIT_API_KEY", "key",
                    "LIVEKIT_API_SECRET", "another-secret"));

            fixture.awaitResponse("/health/ready", 200);
            Api operator = fixture.as("operator", "--admin");

            Awaitility.await("the operator sees it")
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(operator.get("/api/admin/providers")
                                    .path("providers")
                                    .path(0)
                                    .path("pollError")
                                    .asText())
                            .contains("LIVEKIT_API_SECRET"));
            assertThat(Files.readString(fixture.log()))
                    .contains("recording is unavailable at LiveKit")
                    .doesNotContain("another-secret");
        }
    }

    @Test
    void the_doctor_finds_a_good_configuration_good_and_a_bad_one_bad() throws Exception {
        Program.Result good = Program.runWithoutEmbedded(fixture.folder(), fixture.environment(), "doctor");
        assertThat(good.exitCode()).as(good.output()).isZero();
        assertThat(good.output()).contains("ok    database", "ok    store", "ok    playback", "ok    ffmpeg");

        Map<String, String> bad = Map.of(
                "DATABASE_URL", "postgresql://nobody:hunter2@127.0.0.1:1/nothing",
                "S3_ENDPOINT", "http://127.0.0.1:1",
                "S3_ACCESS_KEY", "hunter2",
                "S3_SECRET_KEY", "hunter2",
                "AUTH_JWT_SECRET", "0123456789abcdef0123456789abcdef",
                "FFMPEG_PATH", "/nowhere/ffmpeg");
        Program.Result poor = Program.runWithoutEmbedded(fixture.folder(), bad, "doctor");
        assertThat(poor.exitCode()).isEqualTo(1);
        assertThat(poor.output())
                .contains("fail  database", "fail  store", "fail  ffmpeg")
                .doesNotContain("hunter2");
    }
}
