package dev.tapedeck.adapters.video.daily.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which call of the API does what. */
final class FakeRoutes {
    private final FakeDailyOptions options;
    private final FakeDailyKnobs knobs;
    private final FakeDailyWorld world;
    private final FakeWebhooks webhooks;
    private final FakeLinks links;
    private volatile JsonNode lastToken = FakeResponse.object();

    FakeRoutes(
            FakeDailyOptions options,
            FakeDailyKnobs knobs,
            FakeDailyWorld world,
            FakeWebhooks webhooks,
            FakeLinks links) {
        this.options = options;
        this.knobs = knobs;
        this.world = world;
        this.webhooks = webhooks;
        this.links = links;
    }

    /** @param here where the caller reached us */
    FakeResponse respond(String method, List<String> path, Map<String, String> query, JsonNode body, URI here) {
        if (path.isEmpty()) {
            return domain();
        }
        return switch (path.get(0)) {
            case "rooms" -> rooms(method, path, body);
            case "meeting-tokens" -> token(body);
            case "meetings" -> world.meetings(query);
            case "recordings" -> recordings(method, path, query, here);
            case "webhooks" -> webhooks(method, path, body);
            default -> FakeResponse.missing("no such call");
        };
    }

    JsonNode lastToken() {
        return lastToken;
    }

    private FakeResponse token(JsonNode body) {
        lastToken = body;
        return FakeResponse.ok(FakeResponse.object().put("token", "token-" + UUID.randomUUID()));
    }

    private FakeResponse domain() {
        ObjectNode domain = FakeResponse.object().put("domain_name", options.domain());
        domain.putObject("config").put("max_streaming_instances_per_room", 2);
        return FakeResponse.ok(domain);
    }

    private FakeResponse rooms(String method, List<String> path, JsonNode body) {
        String call = method + " " + String.join("/", path.subList(Math.min(2, path.size()), path.size()));
        if (path.size() == 1) {
            return method.equals("POST") ? world.create(body) : FakeResponse.missing("not here");
        }
        String room = path.get(1);
        return switch (call) {
            case "GET " -> world.room(room);
            case "GET presence" -> world.presence(room);
            case "POST recordings/start" -> world.start(room, body);
            case "POST recordings/stop" -> world.stop(room, body);
            default -> FakeResponse.missing("no such call");
        };
    }

    private FakeResponse recordings(String method, List<String> path, Map<String, String> query, URI here) {
        if (path.size() == 1) {
            return world.list(query);
        }
        String id = path.get(1);
        if (path.size() == 3 && path.get(2).equals("access-link")) {
            return link(id, here);
        }
        return method.equals("DELETE") ? world.delete(id) : world.get(id);
    }

    private FakeResponse link(String id, URI here) {
        boolean isThere =
                world.recording(id).filter(found -> found.file() != null).isPresent();
        if (!isThere) {
            return FakeResponse.missing("recording " + id + " has no file");
        }
        String link = knobs.linksBroken() ? "AccessDenied: allow_api_access is off" : links.to(id, here);
        return FakeResponse.ok(FakeResponse.object().put("download_link", link).put("expires", links.expires()));
    }

    private FakeResponse webhooks(String method, List<String> path, JsonNode body) {
        if (path.size() == 2) {
            return method.equals("DELETE") && webhooks.remove(path.get(1))
                    ? FakeResponse.ok(FakeResponse.object())
                    : FakeResponse.missing("webhook not found");
        }
        return method.equals("POST")
                ? webhooks.register(body)
                : FakeResponse.ok(webhooks.list(FakeResponse.object()).withArray("list"));
    }
}
