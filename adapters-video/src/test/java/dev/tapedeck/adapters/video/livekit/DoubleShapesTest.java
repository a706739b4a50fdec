package dev.tapedeck.adapters.video.livekit;

import static dev.tapedeck.adapters.video.livekit.LiveKitFixture.ofRoom;
import static dev.tapedeck.adapters.video.livekit.LiveKitFixture.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.adapters.video.livekit.fake.FakeGuest;
import dev.tapedeck.adapters.video.livekit.fake.FakeLiveKitServer;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The double sends webhooks with the fields that a real server sends, and in its order. */
class DoubleShapesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOM = "demo-1";

    private final FakeLiveKitServer server = FakeLiveKitServer.pretending(
                    LiveKitFixture.API_KEY, LiveKitFixture.API_SECRET, new InMemoryMediaStore())
            .start();
    private final LiveKitCaptureEngine engine =
            new LiveKitCaptureEngine(LiveKitFixture.config(server.address()), InstantSource.system());
    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    @BeforeEach
    void receive() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        server.sendsWebhooksTo(
                URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/"));
    }

    @AfterEach
    void close() {
        engine.close();
        server.close();
        receiver.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            sent.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Test
    void every_webhook_of_the_double_has_the_fields_of_a_real_one() {
        aborted();
        FakeGuest ann = server.rooms().join(ROOM, "ann", "Ann");
        stopped(start(ofRoom(ROOM)));
        stopped(start(part(TakeKind.TRACKS, ann.microphone(), ROOM)));
        server.runs().killed(start(ofRoom(ROOM)));
        server.rooms().join(ROOM, "ann", "Ann");
        server.rooms().leave(ROOM, "ann");
        server.rooms().close(ROOM);
        await().until(() -> types().contains("room_finished"));

        Map<String, Set<String>> real = new TreeMap<>();
        ServerVectors.webhooks().forEach(body -> real.putIfAbsent(kind(parsed(body)), fields(parsed(body))));
        Map<String, Set<String>> ours = new TreeMap<>();
        sent.forEach(webhook -> ours.putIfAbsent(kind(webhook), fields(webhook)));
        ours.keySet().retainAll(real.keySet());
        real.keySet().retainAll(ours.keySet());

        assertThat(ours).hasSizeGreaterThan(13).isEqualTo(real);
    }

    @Test
    void an_identity_is_in_a_room_once_and_the_first_leaves_before_the_second_joins() {
        server.rooms().join(ROOM, "ann", "Ann");
        server.rooms().join(ROOM, "ann", "Ann");
        await().until(() -> sent.size() >= 10);

        assertThat(types())
                .startsWith(
                        "room_started",
                        "participant_joined",
                        "track_published",
                        "track_published",
                        "track_unpublished",
                        "track_unpublished",
                        "participant_left",
                        "participant_joined");
        assertThat(server.rooms().guests(ROOM)).hasSize(1);
    }

    @Test
    void after_a_restart_the_room_begins_again_and_nobody_is_said_to_have_left() {
        FakeGuest ann = server.rooms().join(ROOM, "ann", "Ann");
        server.rooms().restart();
        await().until(() -> sent.size() >= 8);

        assertThat(types()).doesNotContain("participant_left", "room_finished");
        assertThat(types().stream().filter("room_started"::equals)).hasSize(2);
        assertThat(server.rooms().guests(ROOM))
                .singleElement()
                .satisfies(back -> assertThat(back.connection()).isNotEqualTo(ann.connection()));
    }

    private void aborted() {
        server.rooms().create("empty");
        CaptureRequest request = ofRoom("empty");
        Accepted accepted = (Accepted) engine.start(request);
        engine.stop(LiveKitFixture.take(request, accepted.jobId(), Instant.now()));
    }

    private String start(CaptureRequest request) {
        String job = ((Accepted) engine.start(request)).jobId();
        await().until(() -> server.runs().status(job).equals("EGRESS_ACTIVE"));
        return job;
    }

    private void stopped(String job) {
        Take take = LiveKitFixture.take(ofRoom(ROOM), job, Instant.now());
        engine.stop(take);
        await().until(() -> server.runs().status(job).equals("EGRESS_COMPLETE"));
    }

    private List<String> types() {
        return sent.stream().map(webhook -> webhook.path("event").asText()).toList();
    }

    private static String kind(JsonNode webhook) {
        JsonNode egress = webhook.path("egressInfo");
        JsonNode participant = webhook.path("participant");
        return String.join(
                " ",
                webhook.path("event").asText(),
                egress.path("status").asText(),
                egress.path("error").asText(),
                egress.has("track") ? "track" : "",
                participant.path("kind").asText(),
                participant.path("disconnectReason").asText(),
                webhook.path("track").path("type").asText());
    }

    private static Set<String> fields(JsonNode node) {
        Set<String> all = new TreeSet<>();
        collect("", node, all);
        // How many are in the room, and how its first contact was, differs from one to the next.
        all.removeIf(field -> field.matches("/room/num.*|/room/activeRecording|/room/enabledCodecs.*|.*/isPublisher"));
        return all;
    }

    private static void collect(String path, JsonNode node, Set<String> all) {
        node.properties().forEach(field -> {
            all.add(path + "/" + field.getKey());
            collect(path + "/" + field.getKey(), field.getValue(), all);
        });
        if (node.isArray()) {
            node.forEach(item -> collect(path, item, all));
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
