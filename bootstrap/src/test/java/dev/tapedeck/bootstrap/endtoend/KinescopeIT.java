package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.adapters.video.fake.Mischief;
import dev.tapedeck.adapters.video.kinescope.KinescopeWebhookWatch;
import dev.tapedeck.adapters.video.kinescope.WebhookPassword;
import dev.tapedeck.adapters.video.kinescope.fake.FakeKinescopeOptions;
import dev.tapedeck.adapters.video.kinescope.fake.FakeKinescopeServer;
import dev.tapedeck.adapters.video.kinescope.fake.FakeVideo;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeClient;
import dev.tapedeck.bootstrap.config.ConfigReader;
import dev.tapedeck.bootstrap.embedded.DatabaseTemplate;
import dev.tapedeck.bootstrap.process.Resources;
import dev.tapedeck.bootstrap.wiring.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads from a request to what plays, and to what is left of them after they are deleted: nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KinescopeIT {
    private static final String TOKEN = "kinescope-token";
    private static final String PARENT = "project";
    private static final WebhookPassword PASSWORD = new WebhookPassword("tapedeck", "a-long-and-random-password");
    private static final Duration WAIT_MAX = Duration.ofSeconds(40);

    @TempDir
    private static Path folder;

    private final Resources resources = new Resources();
    private final HttpClient http = HttpClient.newHttpClient();
    private FakeKinescopeServer kinescope;
    private HttpServer source;
    private EmbeddedServer server;
    private Api api;

    @BeforeAll
    void start() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        makeClip(files.resolve("clip.mp4"));
        kinescope = resources.add(
                "kinescope", FakeKinescopeServer.start(FakeKinescopeOptions.of(TOKEN, PARENT, InstantSource.system())));
        source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        source.createContext("/clip.mp4", exchange -> give(exchange, files.resolve("clip.mp4")));
        source.start();
        resources.add("source", () -> source.stop(0));
        kinescope.knobs().goesOnEvery(Duration.ofMillis(200));
        String address = kinescope.address().toString();
        Map<String, String> environment = Map.of(
                "KINESCOPE_API_TOKEN", TOKEN,
                "KINESCOPE_PARENT_ID", PARENT,
                "KINESCOPE_API_URL", address,
                "KINESCOPE_UPLOAD_URL", address,
                "KINESCOPE_WEBHOOK_LOGIN", PASSWORD.login(),
                "KINESCOPE_WEBHOOK_PASSWORD", PASSWORD.password(),
                "ALLOWED_FILE_FOLDER", files.toString());
        DatabaseTemplate.prepare(folder.resolve("data"));
        server = resources.add(
                "server", EmbeddedServer.start(folder.resolve("data"), 0, ConfigReader.readLocal(environment)));
        api = new Api(server.address());
    }

    @AfterAll
    void close() {
        resources.close();
    }

    @Test
    void uploads_play_where_they_are_kept_with_messages_and_without_and_leave_nothing_behind() throws Exception {
        // No webhook is registered yet, so that nobody tells how this one goes on.
        String unheard = upload("file:clip.mp4", "Without a word");
        Awaitility.await("it is done at Kinescope").atMost(WAIT_MAX).until(() -> isDone("Without a word"));
        KinescopeClient client = new KinescopeClient(kinescope.address(), kinescope.address(), TOKEN);
        new KinescopeWebhookWatch(client, PASSWORD, server.address().resolve("/webhooks/kinescope")).ensure();
        kinescope.knobs().mischief(new Mischief(7, 0.2, 0.3, 0.3, 0.2, Duration.ofMillis(50)));
        String heard = upload("http://127.0.0.1:" + source.getAddress().getPort() + "/clip.mp4", "Отпуск");

        assertPlays(api.awaitStatus(heard, "completed"), "Отпуск");
        assertPlays(api.awaitStatus(unheard, "completed"), "Without a word");
        assertThat(kinescope.hookAnswers()).isNotEmpty().containsOnly(200);

        kinescope.knobs().failsDeletes(1);
        assertThat(api.send("DELETE", "/api/recordings/" + heard, "").statusCode())
                .isEqualTo(204);
        Awaitility.await("Kinescope was asked, and failed")
                .atMost(WAIT_MAX)
                .until(() -> kinescope.callsOf("DELETE /v1/videos") == 1);
        assertThat(api.send("DELETE", "/api/recordings/" + unheard, "").statusCode())
                .isEqualTo(204);
        Awaitility.await("nothing is left")
                .atMost(WAIT_MAX)
                .until(() -> kinescope.videos().isEmpty());
        assertThat(kinescope.callsOf("DELETE /v1/videos")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "rtmp://127.0.0.1/live, source_not_supported",
        "testpattern:, source_not_supported",
        "file:absent.mp4, file_not_found",
        "file:../data/x.mp4, file_not_allowed",
        "https://10.0.0.1/a.mp4, address_not_allowed"
    })
    void what_cannot_be_uploaded_is_refused_and_not_stored(String url, String code) throws Exception {
        long before = api.get("/api/recordings").path("total").asLong();

        HttpResponse<String> response = api.send("POST", "/api/recordings", body(url, "No"));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(response.body()).contains("\"" + code + "\"");
        assertThat(api.get("/api/recordings").path("total").asLong()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{}",
                "{\"event\":\"media.update.status\",\"data\":{\"id\":\"somebody-elses\",\"status\":\"done\"}}",
                "{\"event\":\"media.update.status\",\"data\":{\"id\":7,\"status\":[1.5]},\"more\":null}",
                "{\"event\":\"media.created\"}"
            })
    void any_message_is_kept_with_the_right_password_and_none_with_a_wrong_one(String body) throws Exception {
        int before = events();
        WebhookPassword wrong = new WebhookPassword("tapedeck", "another-long-password");
        assertThat(hook(body, wrong.header())).isEqualTo(401);
        assertThat(hook(body, "Basic nonsense")).isEqualTo(401);
        assertThat(events()).isEqualTo(before);

        assertThat(hook(body, PASSWORD.header())).isEqualTo(200);
        assertThat(events()).isGreaterThan(before);
    }

    private void assertPlays(JsonNode recording, String title) throws Exception {
        FakeVideo video = titled(title);
        String playback = recording.path("playbackUrl").asText();
        double seconds = new Player(folder).secondsOf(playback);
        assertThat(seconds).isCloseTo(3, within(0.3));
        assertThat(recording.path("durationMs").asLong() / 1_000.0).isCloseTo(seconds, within(0.1));
        assertThat(recording.path("fileSizeBytes").asLong()).isEqualTo(video.sizeBytes());
        assertThat(recording.path("partial").asBoolean()).isFalse();
        assertThat(recording.path("takes").path(0).path("kind").asText()).isEqualTo("upload");
        assertThat(locationOf(playback)).endsWith("/watch/" + video.id() + "/master.m3u8");
        assertThat(locationOf(playback.replace("index.m3u8", "player.html"))).endsWith("/watch/embed/" + video.id());
        HttpResponse<String> saved = get(playback.replace("index.m3u8", "download.mp4"));
        assertThat(saved.statusCode()).isEqualTo(404);
        assertThat(saved.body()).contains("kept_elsewhere");
    }

    private String upload(String url, String title) throws Exception {
        JsonNode recording = api.post("/api/recordings", body(url, title));
        assertThat(recording.path("playbackUrl").isNull()).isTrue();
        return recording.path("id").asText();
    }

    private static String body(String url, String title) {
        return "{\"provider\":\"kinescope\",\"source\":{\"url\":\"" + url + "\"},\"title\":\"" + title + "\"}";
    }

    private boolean isDone(String title) {
        return kinescope.videos().stream()
                .anyMatch(video -> video.title().equals(title) && video.status().equals("done"));
    }

    private FakeVideo titled(String title) {
        return kinescope.videos().stream()
                .filter(video -> video.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String locationOf(String address) throws Exception {
        HttpResponse<String> response = get(address);
        assertThat(response.statusCode()).isEqualTo(307);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private int hook(String body, String authorization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/webhooks/kinescope"))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private int events() throws Exception {
        return api.get("/api/admin/provider-events").path("providerEvents").size();
    }

    private static void makeClip(Path file) throws Exception {
        Program.Result made = Program.run(
                folder,
                "ffmpeg",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x180:rate=15",
                "-f",
                "lavfi",
                "-i",
                "sine=sample_rate=48000",
                "-t",
                "3",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                file.toString());
        assertThat(made.exitCode()).as(made.errors()).isZero();
    }

    private static void give(HttpExchange exchange, Path file) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, Files.size(file));
            Files.copy(file, exchange.getResponseBody());
        }
    }
}
