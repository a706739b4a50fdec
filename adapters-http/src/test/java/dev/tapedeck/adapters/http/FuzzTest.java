package dev.tapedeck.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.http.contract.Contract;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Throws odd requests at every route of the contract, the same ones in every run. None may break anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {
    private static final int REQUESTS_PER_SEED = 400;
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999",
            "1e-999",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"testpattern:\"",
            "\"file:../../x\"",
            "\"rtsp://a:b@c/d\"",
            "\"http://[::1\"",
            "\"ffmpeg\"",
            "\"daily\"",
            "\"raw-tracks\"",
            "[\"join\",\"start\"]",
            "\"2026-01-01T00:00:00Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "[]",
            "{}",
            "[[[[[]]]]]",
            "[null,1]",
            "{\"url\":\"testpattern:\"}",
            "{\"url\":1}",
            "{\"url\":\"testpattern:?size=9x9\"}",
            "\"019b76da-a805-7000-8000-000000000005\"",
            "\"\uD83D\uDE00\"",
            "\"" + "x".repeat(6_000) + "\"");
    private static final List<String> NAMES = List.of(
            "title",
            "description",
            "source",
            "sessionId",
            "provider",
            "recordingType",
            "quality",
            "projectId",
            "sceneId",
            "tags",
            "metadata",
            "maxDurationSeconds",
            "roomName",
            "recordingEnabled",
            "reconnectWindowSeconds",
            "role",
            "content",
            "createdAt",
            "room_name",
            "platform",
            "recording_type",
            "anonymous",
            "store_video",
            "reconnect_window_seconds",
            "type",
            "instanceId",
            "instance_id",
            "name",
            "x");
    private static final List<String> QUERIES = List.of(
            "",
            "?",
            "?page=-1",
            "?page=%F0%9F%98%80",
            "?q=%00",
            "?q=%C3%28",
            "?q=a%20b",
            "?pageSize=1e3",
            "?cursor=AQ",
            "?cursor=%2F%2F",
            "?limit=100",
            "?limit=-",
            "?status=active",
            "?type=slides&type=slides",
            "?&&&=&a",
            "?=",
            "?%",
            "?sessionId=0",
            "?recording_id=0",
            "?state=failed",
            "?q='%3B--",
            "?q=%25%5F%5C");
    private static final List<String> IDS = List.of(
            "x",
            "%2e%2e",
            "..%2f",
            "0",
            "%20",
            "%F0%9F%98%80",
            "%ff",
            "019b76da-a805-7000-8000-ffffffffffff",
            "a".repeat(300),
            "-",
            "~",
            "(",
            "index.m3u8",
            "thumbnail.jpg");
    private static final List<String> HEADERS = List.of(
            "Content-Type: application/json",
            "Content-Type: text/plain",
            "Content-Type: ;;;",
            "Accept: */*",
            "Idempotency-Key: k",
            "Idempotency-Key: \"\"",
            "Last-Event-ID: x",
            "If-None-Match: W/",
            "If-None-Match: *",
            "Accept-Encoding: gzip",
            "Range: bytes=5-1",
            "X-Request-Id: \u00ff",
            "Origin: null",
            "Cookie: a=b");

    private LiveServer live;
    private final List<String> ids = new ArrayList<>(IDS);

    private record Target(String method, String path) {}

    private final List<Target> targets = targets();

    @BeforeAll
    void start() {
        live = new LiveServer();
        Recording recording = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));
        Session session = live.tapedeck.sessions.add(SessionFixtures.live(live.tapedeck.alice));
        Session meeting = live.tapedeck.meetings.add(live.tapedeck.alice);
        live.tapedeck.meetings.record(meeting);
        ids.add(meeting.id().toString());
        live.tapedeck.playback.playlists.put(recording.id(), "#EXTM3U\n");
        ids.add(recording.id().toString());
        ids.add(session.id().toString());
        ids.add(live.tapedeck.playback.grant(recording).token());
        ids.add(recording.takes().get(0).id().toString());
    }

    @AfterAll
    void stop() {
        live.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_request_breaks_anything(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < REQUESTS_PER_SEED; i++) {
            byte[] request = request(random);

            String response = RawHttp.send(live, request);

            assertThat(RawHttp.status(response))
                    .as(new String(request, StandardCharsets.UTF_8) + "\n=>\n" + response)
                    .isBetween(200, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ff", "a=%C3%28", "%", "a=%f", "a=%zz"})
    void a_query_that_is_no_text_is_refused_by_every_route(String query) {
        for (Target target : targets) {
            String path = target.path.replaceAll("\\{\\w+}", "x") + "?" + query;

            String response = RawHttp.request(live, target.method + " " + path, "Content-Length: 0");

            assertThat(RawHttp.status(response)).as(target + " " + response).isEqualTo(400);
        }
        assertThat(RawHttp.status(RawHttp.request(live, "GET /?" + query))).isEqualTo(400);
    }

    private byte[] request(Random random) {
        Target target = pick(random, targets);
        String path = target.path;
        while (path.contains("{")) {
            path = path.replaceFirst("\\{\\w+}", pick(random, ids));
        }
        byte[] body = body(random).getBytes(StandardCharsets.UTF_8);
        String head =
                target.method + " " + path + pick(random, QUERIES) + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                        + "Authorization: Bearer " + (random.nextBoolean() ? FakeTapedeck.ALICE : FakeTapedeck.OPERATOR)
                        + "\r\n"
                        + pick(random, HEADERS) + "\r\n" + (random.nextInt(4) > 0 ? HEADERS.get(0) + "\r\n" : "")
                        + "Content-Length: " + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    private static String body(Random random) {
        if (random.nextInt(8) == 0) {
            return pick(random, VALUES) + pick(random, VALUES);
        }
        List<String> fields = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            fields.add('"' + pick(random, NAMES) + "\":" + pick(random, VALUES));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        Contract.read()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getKey().equals("parameters")) {
                        targets.add(new Target(operation.getKey().toUpperCase(Locale.ROOT), path.getKey()));
                    }
                }));
        return targets;
    }
}
