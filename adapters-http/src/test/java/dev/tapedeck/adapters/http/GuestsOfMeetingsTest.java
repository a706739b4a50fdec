package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People without an identity may do exactly what a meeting's policy says: every policy, every route, both ways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestsOfMeetingsTest {
    private LiveServer live;

    /** A route of one meeting, with the right that it takes. */
    private record Operation(String method, String path, String body, AnonymousRight right, int success) {}

    private static final List<Operation> OPERATIONS = List.of(
            new Operation("GET", "", "", AnonymousRight.READ, 200),
            new Operation("POST", "/join", "{\"name\":\"Ann\"}", AnonymousRight.JOIN, 200),
            new Operation("POST", "/recordings/start", "{\"type\":\"cloud\"}", AnonymousRight.START, 200),
            new Operation("POST", "/recordings/stop", "", AnonymousRight.START, 200),
            new Operation("GET", "/cloud-recording", "", AnonymousRight.PLAY, 307));

    @BeforeAll
    void start() {
        live = new LiveServer();
    }

    @AfterAll
    void stop() {
        live.close();
    }

    /** All sixteen. */
    static Stream<Set<AnonymousRight>> policies() {
        List<Set<AnonymousRight>> policies = new ArrayList<>();
        policies.add(EnumSet.noneOf(AnonymousRight.class));
        for (AnonymousRight right : AnonymousRight.values()) {
            for (Set<AnonymousRight> without : List.copyOf(policies)) {
                Set<AnonymousRight> with = EnumSet.of(right);
                with.addAll(without);
                policies.add(with);
            }
        }
        return policies.stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void somebody_unknown_may_do_exactly_what_the_policy_says(Set<AnonymousRight> policy) {
        Session meeting = meeting(policy);

        for (Operation operation : OPERATIONS) {
            HttpResponse<String> response = live.send(request(live.anonymous(path(meeting, operation)), operation));
            if (policy.contains(operation.right)) {
                assertThat(response.statusCode())
                        .as(operation + response.body())
                        .isEqualTo(operation.success);
            } else {
                assertThat(response.statusCode()).as(operation.toString()).isEqualTo(401);
                assertThat(codeOf(response)).isEqualTo("token_missing");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void somebody_who_does_not_own_it_may_do_the_same_and_learns_no_more(Set<AnonymousRight> policy) {
        Session meeting = meeting(policy);

        for (Operation operation : OPERATIONS) {
            HttpResponse<String> response = live.send(request(asBob(path(meeting, operation)), operation));
            assertThat(response.statusCode())
                    .as(operation.toString())
                    .isEqualTo(policy.contains(operation.right) ? operation.success : 404);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void its_owner_may_do_everything(Set<AnonymousRight> policy) {
        Session meeting = meeting(policy);

        for (Operation operation : OPERATIONS) {
            HttpResponse<String> response = live.send(request(live.to(path(meeting, operation)), operation));
            assertThat(response.statusCode()).as(operation.toString()).isEqualTo(operation.success);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void what_is_joined_shows_only_what_may_be_read_or_played(Set<AnonymousRight> policy) {
        policy.add(AnonymousRight.JOIN);
        Session meeting = meeting(policy);
        boolean reads = policy.contains(AnonymousRight.READ);
        boolean plays = policy.contains(AnonymousRight.PLAY);

        JsonNode joined = json(live.send(
                live.anonymous("/v1/meetings/" + meeting.id() + "/join").POST(HttpRequest.BodyPublishers.noBody())));

        assertThat(joined.path("token").asText()).startsWith("pass-");
        assertThat(joined.path("cloud_recording_available").asBoolean()).isEqualTo(reads || plays);
        assertThat(joined.path("recordings").size()).isEqualTo(reads || plays ? 1 : 0);
        assertThat(joined.path("cloud_recording_url").isNull()).isEqualTo(!plays);
        assertThat(joined.findValuesAsText("cloud_recording_url").stream().anyMatch(url -> url.contains("/play/")))
                .isEqualTo(plays);
    }

    @Test
    void unknown_foreign_and_misshapen_ids_answer_alike() {
        Session closed = meeting(Set.of());
        for (Operation operation : OPERATIONS) {
            for (String id :
                    List.of(closed.id().toString(), live.tapedeck.unknownId().toString(), "x", "%2e%2e")) {
                String path = "/v1/meetings/" + id + operation.path;
                assertThat(live.send(request(live.anonymous(path), operation)).statusCode())
                        .as(path)
                        .isEqualTo(401);
                assertThat(live.send(request(asBob(path), operation)).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void a_session_that_is_no_meeting_cannot_be_reached_as_one() {
        Session stream = live.tapedeck.sessions.add(SessionFixtures.live(live.tapedeck.alice));
        live.tapedeck.meetings.storage.sessions().insert(stream);

        assertThat(live.get("/v1/meetings/" + stream.id()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "expired-token"})
    void a_token_that_does_not_count_is_not_overlooked(String token) {
        Session open = meeting(EnumSet.allOf(AnonymousRight.class));

        HttpResponse<String> response =
                live.send(live.anonymous("/v1/meetings/" + open.id()).header("Authorization", "Bearer " + token));

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void a_meeting_is_made_by_people_with_a_token_only() {
        HttpResponse<String> response = live.send(LiveServer.with(
                live.anonymous("/v1/meetings"), "POST", "{\"room_name\":\"room\",\"platform\":\"daily\"}"));

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void who_may_not_do_something_is_not_told_how_to_ask_for_it() {
        Session closed = meeting(Set.of());
        String path = "/v1/meetings/" + closed.id() + "/recordings/start";

        assertThat(live.send(live.anonymous(path).POST(HttpRequest.BodyPublishers.ofString("nonsense")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void people_without_an_identity_do_not_get_each_others_answers() {
        Session open = meeting(EnumSet.of(AnonymousRight.JOIN));

        assertThat(Stream.generate(() -> json(joinWithKey(live.anonymous("/v1/meetings/" + open.id() + "/join")))
                                .path("token")
                                .asText())
                        .limit(2)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void a_pass_is_not_kept_for_repeats() {
        Session meeting = meeting(Set.of());

        assertThat(Stream.generate(() -> json(joinWithKey(live.to("/v1/meetings/" + meeting.id() + "/join")))
                                .path("token")
                                .asText())
                        .limit(2)
                        .distinct())
                .hasSize(2);
    }

    private HttpResponse<String> joinWithKey(HttpRequest.Builder request) {
        return live.send(LiveServer.with(request.header("Idempotency-Key", "join"), "POST", "{}"));
    }

    private Session meeting(Set<AnonymousRight> policy) {
        Session meeting = live.tapedeck.meetings.add(live.tapedeck.alice, policy.toArray(new AnonymousRight[0]));
        Recording recording = live.tapedeck.meetings.record(meeting);
        assertThat(recording.links().session()).isEqualTo(meeting.id());
        return meeting;
    }

    private static String path(Session meeting, Operation operation) {
        return "/v1/meetings/" + meeting.id() + operation.path;
    }

    private HttpRequest.Builder asBob(String path) {
        return live.anonymous(path).header("Authorization", "Bearer " + FakeTapedeck.BOB);
    }

    private static HttpRequest.Builder request(HttpRequest.Builder request, Operation operation) {
        return operation.body.isEmpty()
                ? request.method(operation.method, HttpRequest.BodyPublishers.noBody())
                : LiveServer.with(request, operation.method, operation.body);
    }
}
