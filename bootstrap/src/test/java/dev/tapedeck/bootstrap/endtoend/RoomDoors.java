package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets people into rooms of pretended platforms, as a person does who follows the hints of {@code --with-fake}. */
final class RoomDoors {
    private static final Duration RESPONSE_MAX = Duration.ofSeconds(30);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final List<String> hints;
    private final HttpClient http = HttpClient.newHttpClient();

    RoomDoors(List<String> hints) {
        this.hints = List.copyOf(hints);
    }

    void enter(String platform, String room, String name) throws Exception {
        String who = URLEncoder.encode(name, StandardCharsets.UTF_8);
        HttpResponse<String> response = http.send(
                platform.equals("daily") ? atDaily(room, who) : atLiveKit(room, who), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isLessThan(400);
    }

    /** Everybody has to leave a room of LiveKit, and it is gone. */
    void close(String room) throws Exception {
        HttpResponse<String> response = http.send(toLiveKit("/close", "room=" + room), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isLessThan(400);
    }

    private HttpRequest atDaily(String room, String who) {
        URI join = address("Daily").resolve("/join?room=" + room + "&name=" + who);
        return HttpRequest.newBuilder(join).timeout(RESPONSE_MAX).build();
    }

    private HttpRequest atLiveKit(String room, String who) {
        return toLiveKit("/join", "room=" + room + "&who=" + who);
    }

    private HttpRequest toLiveKit(String path, String form) {
        return HttpRequest.newBuilder(address("LiveKit").resolve(path))
                .timeout(RESPONSE_MAX)
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private URI address(String platform) {
        return hints.stream()
                .filter(hint -> hint.contains(platform))
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(found -> URI.create(found.group()))
                .findFirst()
                .orElseThrow();
    }
}
