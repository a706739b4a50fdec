package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.access.Scope;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every route of the contract responds to every kind of caller, beside the table {@code authorisation.txt}. A route
 * without a row fails, and so does a row without a route.
 */
class AuthorisationTest {
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/recordings", "{\"source\":{\"url\":\"testpattern:\"}}"),
            Map.entry("PATCH /api/recordings/{id}", "{\"title\":\"Changed\"}"),
            Map.entry(
                    "PUT /api/recordings/{id}/transcript",
                    "{\"segments\":[{\"startMs\":0,\"endMs\":1,\"text\":\"hi\"}]}"),
            Map.entry("PATCH /api/recordings/{id}/speakers/{speakerId}", "{\"name\":\"Ann\"}"),
            Map.entry("POST /api/sessions", "{\"title\":\"Lesson\"}"),
            Map.entry("PATCH /api/sessions/{id}", "{\"title\":\"Changed\"}"),
            Map.entry("POST /api/sessions/{id}/messages", "{\"role\":\"user\",\"content\":\"hi\"}"),
            Map.entry("POST /api/sessions/{id}/consents", "{\"participant\":\"ann\",\"given\":true}"),
            Map.entry("POST /v1/meetings", "{\"room_name\":\"room-%s\",\"platform\":\"daily\"}"),
            Map.entry("POST /v1/meetings/{id}/join", "{\"name\":\"Ann\"}"),
            Map.entry("POST /v1/meetings/{id}/recordings/start", "{\"type\":\"cloud\"}"),
            Map.entry("POST /api/admin/recordings/{id}/close", "{\"reason\":\"It is stuck.\"}"),
            Map.entry("POST /api/admin/provider-events/replay", "{\"provider\":\"daily\",\"eventId\":\"x\"}"));

    private final AuthorisationWorld world = new AuthorisationWorld();
    private final Map<String, Api> callers = new LinkedHashMap<>();
    private Api owner;
    private String session = "";
    private String meeting = "";

    @BeforeEach
    void makeCallers() throws Exception {
        owner = as(world.token("owner"));
        session = owner.post("/api/sessions", "{\"title\":\"Mine\"}").path("id").asText();
        meeting = owner.post("/v1/meetings", "{\"room_name\":\"mine\",\"platform\":\"daily\"}")
                .path("id")
                .asText();
        // The owner comes last, as only the owner changes anything.
        callers.put("nobody", new Api(world.address()));
        callers.put("bad-token", as("x.y.z"));
        callers.put("playback-token", as(world.playbackToken()));
        callers.put("stranger", as(world.token("stranger")));
        callers.put("operator", as(world.token("operator", Scope.ADMIN)));
        callers.put("owner", owner);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void every_route_responds_to_every_caller_as_the_table_says() throws Exception {
        List<String> rows = new ArrayList<>();
        for (String route : routes()) {
            rows.add(route + " | " + statuses(route));
        }

        assertThat(rows).containsExactlyInAnyOrderElementsOf(table());
    }

    private Api as(String token) {
        return new Api(world.address(), Optional.of(token));
    }

    private String statuses(String route) throws Exception {
        List<String> statuses = new ArrayList<>();
        for (Map.Entry<String, Api> caller : callers.entrySet()) {
            String method = route.substring(0, route.indexOf(' '));
            String body = BODIES.getOrDefault(route, "").formatted(caller.getKey());
            statuses.add(caller.getKey() + " "
                    + caller.getValue().send(method, path(route), body).statusCode());
        }
        return String.join(", ", statuses);
    }

    /** The routes of the contract, and those that delete or end something last. */
    private List<String> routes() throws Exception {
        List<String> routes = new ArrayList<>();
        JsonNode paths = new Api(world.address()).get("/openapi.json").path("paths");
        paths.properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters")) {
                        routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        routes.sort(Comparator.<String>comparingInt(route -> isLast(route) ? 1 : 0)
                .thenComparing(Comparator.comparingInt(String::length).reversed()));
        return routes;
    }

    private static boolean isLast(String route) {
        return route.startsWith("DELETE") || route.endsWith("/end");
    }

    private String path(String route) {
        String template = route.substring(route.indexOf(' ') + 1);
        return template.replace("{id}", idIn(template))
                .replace("{speakerId}", UUID.randomUUID().toString())
                .replace("{provider}", "daily")
                .replace("{token}", world.playbackToken())
                .replace("{take}", world.recording().takes().get(0).id().toString())
                .replace("{segment}", "seg_00000.ts")
                .replace("{file}", "thumbnail.jpg");
    }

    private String idIn(String path) {
        if (path.startsWith("/api/recordings")) {
            return world.recording().id().toString();
        }
        if (path.startsWith("/api/sessions")) {
            return session;
        }
        return path.startsWith("/v1/meetings") ? meeting : UUID.randomUUID().toString();
    }

    private static List<String> table() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(AuthorisationTest.class.getResourceAsStream("authorisation.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
