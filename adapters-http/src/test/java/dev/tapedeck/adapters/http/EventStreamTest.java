package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.adapters.http.event.EventStreamLimits;
import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamTest {
    private static final int STREAMS_MAX = 3;
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(15);

    /** More than all buffers between server and client hold. */
    private static final int EVENTS = 60_000;

    private LiveServer live;
    private Recording recording;

    @BeforeEach
    void start() {
        HttpConfig usual = HttpConfig.at("127.0.0.1", 0);
        EventStreamLimits limits = new EventStreamLimits(STREAMS_MAX, STREAMS_MAX - 1);
        live = new LiveServer(
                new HttpConfig(usual.host(), 0, null, false, null, null, usual.addressesValidFor(), limits, IDLE));
        recording = live.tapedeck.recordings.add(RecordingFixtures.active(live.tapedeck.alice));
    }

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void a_follower_of_a_recording_hears_all_from_the_first_and_the_end() {
        happen(EventType.CREATED, EventType.ACTIVE);
        HttpResponse<InputStream> stream = follow(one());
        happen(EventType.DELETED);

        List<String> lines = lines(stream);

        assertThat(header(stream, "Content-Type")).isEqualTo("text/event-stream;charset=utf-8");
        assertThat(lines).contains("event: recording.created", "id: 1", "event: recording.active", "id: 2");
        assertThat(lines).endsWith("event: recording.deleted", "id: 3", lines.get(lines.size() - 2), "");
        assertThat(lines.get(lines.size() - 2))
                .startsWith("data: {\"recordingId\":\"" + recording.id()
                        + "\",\"sessionId\":null,\"type\":\"recording.deleted\"")
                .endsWith("\"number\":3,\"position\":3}");
    }

    @Test
    void a_follower_goes_on_where_it_was() {
        happen(EventType.CREATED, EventType.ACTIVE, EventType.PROCESSING, EventType.DELETED);

        HttpResponse<InputStream> stream =
                live.send(following(one()).header("Last-Event-ID", "2").build(), BodyHandlers.ofInputStream());

        assertThat(lines(stream)).contains("id: 3", "id: 4").doesNotContain("id: 1", "id: 2");
    }

    @Test
    void a_follower_of_the_library_hears_what_happens_from_now_on_to_its_own() throws IOException {
        happen(EventType.CREATED);
        HttpResponse<InputStream> stream = follow("/api/events");
        await().atMost(SOON).until(() -> !live.tapedeck.events.followers.isEmpty());
        InputStream in = stream.body();
        readUntil(in, "retry: 2000");

        Recording foreign = live.tapedeck.recordings.add(RecordingFixtures.active(live.tapedeck.bob));
        live.tapedeck.events.happen(foreign, EventType.COMPLETED);
        happen(EventType.COMPLETED);

        String heard = readUntil(in, "id: 3");
        in.close();
        assertThat(heard).contains("event: recording.completed").doesNotContain("id: 1", "id: 2");
    }

    @Test
    void callers_who_have_taken_all_places_together_are_told_that_the_server_is_full() throws IOException {
        follow("/api/events");
        follow("/api/events");
        HttpRequest.Builder operator = live.anonymous("/api/events")
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + FakeTapedeck.OPERATOR);
        HttpResponse<InputStream> another = live.send(operator.copy().build(), BodyHandlers.ofInputStream());
        readUntil(another.body(), "retry");

        HttpResponse<String> further = live.send(operator.copy());

        assertThat(codeOf(further)).isEqualTo("too_many_streams");
        assertThat(further.body()).contains("This server");
    }

    @Test
    void a_follower_that_leaves_frees_its_place() throws IOException {
        HttpResponse<InputStream> first = follow("/api/events");
        HttpResponse<InputStream> second = follow("/api/events");
        readUntil(first.body(), "retry");
        readUntil(second.body(), "retry");

        HttpResponse<String> third = live.send(following("/api/events"));

        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(codeOf(third)).isEqualTo("too_many_streams");
        assertThat(third.body()).contains("You have");
        assertThat(header(third, "Retry-After")).isEqualTo("10");

        first.body().close();
        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            happen(EventType.UPDATED);
            assertThat(live.server.eventStreams()).isEqualTo(1);
        });
        second.body().close();
    }

    @Test
    void a_follower_that_left_is_noticed_though_all_events_are_of_others() throws IOException {
        HttpResponse<InputStream> stream = follow("/api/events");
        readUntil(stream.body(), "retry");
        Recording foreign = live.tapedeck.recordings.add(RecordingFixtures.active(live.tapedeck.bob));

        stream.body().close();

        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            live.tapedeck.events.happen(foreign, EventType.UPDATED);
            assertThat(live.server.eventStreams()).isZero();
        });
    }

    @Test
    void a_stream_without_events_says_that_it_lives() throws IOException {
        HttpResponse<InputStream> stream = follow("/api/events");

        assertThat(readUntil(stream.body(), ": still here")).contains("retry");

        stream.body().close();
    }

    @Test
    void events_of_a_recording_are_sent_in_order_and_once_however_they_are_handed_over() throws IOException {
        HttpResponse<InputStream> stream = follow(one());
        readUntil(stream.body(), "retry: 2000");
        List<StoredEvent> all =
                List.of(event(1, EventType.CREATED), event(2, EventType.ACTIVE), event(3, EventType.DELETED));
        live.tapedeck.events.all.addAll(all.subList(0, 2));

        live.tapedeck.events.handOver(all.get(1));
        live.tapedeck.events.handOver(all.get(0));
        live.tapedeck.events.handOver(all.get(1));
        live.tapedeck.events.all.add(all.get(2));
        live.tapedeck.events.handOver(all.get(2));

        assertThat(ids(lines(stream))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_follower_that_reads_late_gets_everything_once() throws IOException {
        try (Socket socket = silent()) {
            fill();
            live.tapedeck.events.all.add(event(EVENTS + 1, EventType.DELETED));
            live.tapedeck.events.handOver(event(EVENTS + 1, EventType.DELETED));

            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<String> lines = in.lines().toList();

            assertThat(ids(lines))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, EVENTS + 1).boxed().toList());
        }
    }

    @Test
    void a_follower_that_does_not_read_holds_up_no_other() throws IOException {
        HttpResponse<InputStream> other = live.send(followingAsBob("/api/events"), BodyHandlers.ofInputStream());
        readUntil(other.body(), "retry: 2000");
        try (Socket socket = silent()) {
            fill();

            Recording ofBob = live.tapedeck.recordings.add(RecordingFixtures.active(live.tapedeck.bob));
            live.tapedeck.events.happen(ofBob, EventType.UPDATED);

            assertThat(readUntil(other.body(), "event: recording.updated")).contains("event:");
            assertThat(socket.isClosed()).isFalse();
        }
        other.body().close();
    }

    @Test
    void a_follower_that_does_not_read_is_dropped() throws IOException {
        try (Socket socket = silent()) {
            fill();
            assertThat(socket.isConnected()).isTrue();

            await().atMost(Duration.ofSeconds(30)).until(() -> live.server.eventStreams() == 0);
            assertThat(live.tapedeck.events.followers).isEmpty();
        }
    }

    @Test
    void closing_the_server_ends_its_streams() {
        HttpResponse<InputStream> stream = follow("/api/events");
        await().atMost(SOON).until(() -> live.server.eventStreams() == 1);

        live.close();

        assertThat(lines(stream)).contains("retry: 2000");
        await().atMost(SOON).until(() -> live.server.eventStreams() == 0);
    }

    @Test
    void a_stream_has_to_be_asked_for_as_one() {
        HttpResponse<String> response = live.get("/api/events");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(codeOf(response)).isEqualTo("not_acceptable");
    }

    @Test
    void an_unknown_or_foreign_recording_has_no_stream() {
        Recording foreign = live.tapedeck.recordings.add(RecordingFixtures.active(live.tapedeck.bob));

        assertThat(live.send(following("/api/recordings/" + foreign.id() + "/events"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(live.send(following("/api/recordings/x/events")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999999999999999"})
    void a_misshapen_last_event_id_is_refused(String id) {
        HttpResponse<String> response = live.send(following("/api/events").header("Last-Event-ID", id));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void two_last_event_ids_are_refused() {
        HttpRequest.Builder request =
                following("/api/events").header("Last-Event-ID", "1").header("Last-Event-ID", "2");

        assertThat(live.send(request.method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(400);
    }

    private String one() {
        return "/api/recordings/" + recording.id() + "/events";
    }

    private HttpRequest.Builder following(String path) {
        return live.to(path).header("Accept", "text/event-stream");
    }

    private HttpRequest followingAsBob(String path) {
        return live.anonymous(path)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + FakeTapedeck.BOB)
                .build();
    }

    private HttpResponse<InputStream> follow(String path) {
        return live.send(following(path).build(), BodyHandlers.ofInputStream());
    }

    private void happen(EventType... types) {
        for (EventType type : types) {
            live.tapedeck.events.happen(recording, type);
        }
    }

    private void fill() {
        List<StoredEvent> many = new ArrayList<>();
        for (int i = 1; i <= EVENTS; i++) {
            many.add(event(i, EventType.UPDATED));
        }
        live.tapedeck.events.all.addAll(many);
        many.forEach(live.tapedeck.events::handOver);
    }

    private StoredEvent event(long number, EventType type) {
        DomainEvent event =
                new DomainEvent(recording.id(), recording.owner(), null, type, live.tapedeck.clock.instant());
        return new StoredEvent(number, number, event);
    }

    /** A follower of the recording that does not read, and that has little room for what it is sent, in no chunks. */
    private Socket silent() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2_048);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), live.server.port()));
        String request = "GET " + one() + " HTTP/1.0\r\nHost: h\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                + FakeTapedeck.ALICE + "\r\n\r\n";
        int before = live.server.eventStreams();
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        await().atMost(SOON).until(() -> live.server.eventStreams() == before + 1);
        return socket;
    }

    private static List<Long> ids(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .map(line -> Long.parseLong(line.substring(4)))
                .toList();
    }

    private static List<String> lines(HttpResponse<InputStream> stream) {
        try (InputStream in = stream.body()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.split("\n", -1)).subList(0, text.split("\n", -1).length - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readUntil(InputStream in, String expected) throws IOException {
        StringBuilder heard = new StringBuilder();
        while (heard.indexOf(expected) < 0) {
            int next = in.read();
            assertThat(next).as(heard.toString()).isNotNegative();
            heard.append((char) next);
        }
        return heard.toString();
    }
}
