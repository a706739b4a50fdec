package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.application.provider.Providers;
import dev.tapedeck.application.provider.Providers.Replay;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.UnmatchedRun;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webhook and the routes of operators. */
class ProviderRoutesTest {
    private static final String REPLAY = "/api/admin/provider-events/replay";

    private final LiveServer live = new LiveServer();

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void a_webhook_is_passed_on_byte_for_byte_whatever_its_content_type() {
        byte[] odd = {'{', (byte) 0xff, 0, '\r', '\n', ' '};

        HttpResponse<String> response = live.send(live.anonymous("/webhooks/livekit")
                .header("x-signature", "valid")
                .header("Content-Type", "application/webhook+json")
                .POST(BodyPublishers.ofByteArray(odd)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(live.tapedeck.providers.received).containsExactly(new String(odd, StandardCharsets.ISO_8859_1));
    }

    @Test
    void an_invalid_signature_is_refused() {
        HttpResponse<String> response = live.send(live.anonymous("/webhooks/livekit")
                .header("x-signature", "invalid")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(codeOf(response)).isEqualTo("signature_invalid");
        assertThat(live.tapedeck.providers.received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily", "LIVEKIT", "nobody", "%2e%2e"})
    void other_providers_have_no_webhook(String name) {
        HttpResponse<String> response = live.send(live.anonymous("/webhooks/" + name)
                .header("x-signature", "valid")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isBetween(400, 404);
        assertThat(live.tapedeck.providers.received).isEmpty();
    }

    @Test
    void a_webhook_has_a_longest_body() {
        int max = Providers.BODY_BYTES_MAX;

        assertThat(sendValid(new byte[max]).statusCode()).isEqualTo(200);
        assertThat(sendValid(new byte[max + 1]).statusCode()).isEqualTo(413);
        assertThat(sendValid(new byte[10 * max]).statusCode()).isEqualTo(413);
    }

    @Test
    void one_event_or_a_range_can_be_replayed() {
        assertThat(replay("{\"provider\":\"daily\",\"eventId\":\"evt-1\"}").body())
                .isEqualTo("{\"replayed\":1,\"more\":false}");
        replay("{\"provider\":\"livekit\",\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-01-02T00:00:00Z\"}");

        assertThat(live.tapedeck.providers.replays)
                .containsExactly(
                        new Replay.One(new ProviderEventId(ProviderKind.DAILY, "evt-1")),
                        new Replay.Range(
                                ProviderKind.LIVEKIT,
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2026-01-02T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"provider\":\"daily\"}",
                "{\"provider\":\"zoom\",\"eventId\":\"1\"}",
                "{\"provider\":\"daily\",\"from\":\"2026-01-01T00:00:00Z\"}",
                "{\"provider\":\"daily\",\"eventId\":\"1\",\"to\":\"2026-01-01T00:00:00Z\"}",
                "{\"provider\":\"daily\",\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}"
            })
    void a_replay_must_say_which_events(String body) {
        assertThat(replay(body).statusCode()).isEqualTo(400);
        assertThat(live.tapedeck.providers.replays).isEmpty();
    }

    @Test
    void health_shows_providers_and_unmatched_runs() {
        Instant now = SettableClock.START;
        live.tapedeck.providers.healths.add(new ProviderHealth(ProviderKind.LIVEKIT, now, null, "silent", 7));
        live.tapedeck.providers.unmatched.add(new UnmatchedRun(ProviderKind.DAILY, "rec-1", "blue", null, now));

        JsonNode shown = json(live.send(
                live.anonymous("/api/admin/providers").header("Authorization", "Bearer " + FakeTapedeck.OPERATOR)));

        assertThat(shown.path("providers").get(0).path("provider").asText()).isEqualTo("livekit");
        assertThat(shown.path("providers").get(0).path("repairs").asInt()).isEqualTo(7);
        assertThat(shown.path("unmatchedRuns").get(0).path("jobId").asText()).isEqualTo("rec-1");
        assertThat(live.get("/api/admin/providers").statusCode()).isEqualTo(403);
    }

    @Test
    void a_recording_can_be_paused_and_says_why_it_cannot() {
        Recording active = live.tapedeck.recordings.add(RecordingFixtures.active(live.tapedeck.alice));
        Recording over = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));

        HttpResponse<String> paused = live.post("/api/recordings/" + active.id() + "/pause", "{}");
        HttpResponse<String> refused = live.post("/api/recordings/" + over.id() + "/pause", "{}");

        assertThat(json(paused).path("activity").asText()).isEqualTo("paused");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(codeOf(refused)).isEqualTo("cannot_pause");
        assertThat(codeOf(live.post("/api/recordings/" + active.id() + "/resume", "{}")))
                .isEqualTo("cannot_resume");
        assertThat(live.post("/api/recordings/" + over.id() + "/resume", "{}").statusCode())
                .isEqualTo(200);
        assertThat(live.post("/api/recordings/" + live.tapedeck.unknownId() + "/pause", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> sendValid(byte[] body) {
        return live.send(live.anonymous("/webhooks/livekit")
                .header("x-signature", "valid")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> replay(String body) {
        return live.send(live.anonymous(REPLAY)
                .header("Authorization", "Bearer " + FakeTapedeck.OPERATOR)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
