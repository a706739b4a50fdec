package dev.tapedeck.adapters.video.kinescope.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Which call of the API does what. */
final class FakeCalls {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeKinescopeOptions options;
    private final FakeKinescopeKnobs knobs;
    private final FakeVideos videos;
    private final FakeHooks hooks;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Map<String, String> lastUpload = Map.of();

    FakeCalls(FakeKinescopeOptions options, FakeKinescopeKnobs knobs, FakeVideos videos, FakeHooks hooks) {
        this.options = options;
        this.knobs = knobs;
        this.videos = videos;
        this.hooks = hooks;
    }

    Map<String, String> lastUpload() {
        return lastUpload;
    }

    long count(String start) {
        return calls.stream().filter(call -> call.startsWith(start)).count();
    }

    /** @param here where the caller reached us */
    FakeReply respond(HttpExchange exchange, URI here) throws IOException {
        List<String> path =
                List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
        String method = exchange.getRequestMethod();
        calls.add(method + " " + exchange.getRequestURI().getPath());
        if (!("Bearer " + options.apiToken())
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return FakeReply.error(401, 100101, "token is not valid");
        }
        return switch (String.join("/", path.subList(0, Math.min(2, path.size())))) {
            case "v2/video" -> upload(exchange);
            case "v1/videos" -> videos(exchange, method, path, here);
            case "v1/projects" -> projects(path);
            case "v1/webhooks" -> webhooks(method, path, body(exchange));
            default -> FakeReply.missing();
        };
    }

    private FakeReply upload(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        lastUpload = Map.copyOf(headers);
        if (knobs.refusal() != 0) {
            exchange.getRequestBody().readAllBytes();
            return FakeReply.error(knobs.refusal(), knobs.refusal() * 1_000 + 1, "no more uploads today");
        }
        if (!options.parentId().equals(headers.get("x-parent-id"))) {
            return FakeReply.missing();
        }
        String title = headers.getOrDefault("x-video-title", "");
        String description = headers.getOrDefault("x-video-description", "");
        String from = headers.get("x-video-url");
        FakeVideo video = from == null
                ? videos.receive(title, description, exchange.getRequestBody())
                : videos.fetch(title, description, URI.create(from));
        return uploaded(video);
    }

    private FakeReply uploaded(FakeVideo video) {
        ObjectNode said =
                JsonNodeFactory.instance.objectNode().put("id", video.id()).put("status", video.status());
        return switch (knobs.idPlace()) {
            case "data" -> FakeReply.data(said);
            case "top" -> new FakeReply(200, said);
            default -> FakeReply.done();
        };
    }

    private FakeReply videos(HttpExchange exchange, String method, List<String> path, URI here) throws IOException {
        if (path.size() == 2) {
            return list(query(exchange.getRequestURI()), here);
        }
        String id = path.get(2);
        if (method.equals("DELETE")) {
            return delete(id);
        }
        if (videos.find(id).isEmpty()) {
            return FakeReply.missing();
        }
        return method.equals("PATCH")
                ? FakeReply.data(change(id, body(exchange)).json(here))
                : FakeReply.data(videos.find(id).orElseThrow().json(here));
    }

    private FakeReply delete(String id) {
        if (knobs.failsThisDelete()) {
            return FakeReply.error(500, 500500, "internal");
        }
        return videos.remove(id) ? FakeReply.done() : FakeReply.missing();
    }

    private FakeVideo change(String id, JsonNode body) {
        return videos.change(
                id,
                video -> video.described(
                        body.path("title").asText(),
                        body.path("description").asText(),
                        body.path("privacy_type").asText(),
                        options.clock().instant()));
    }

    private FakeReply list(Map<String, List<String>> query, URI here) {
        List<FakeVideo> all = new ArrayList<>(videos.newestFirst());
        List<String> ids = query.get("video_ids[]");
        List<String> words = query.get("q");
        all.removeIf(video -> ids != null && !ids.contains(video.id()));
        all.removeIf(video -> words != null
                && !(video.title() + video.description()).contains(words.get(0).substring(0, 8)));
        int page = number(query, "page", 1);
        int size = number(query, "per_page", 10);
        List<JsonNode> rows = all.stream()
                .skip((long) (page - 1) * size)
                .limit(size)
                .<JsonNode>map(video -> video.json(here))
                .collect(Collectors.toCollection(ArrayList::new));
        if (knobs.listsBadRows()) {
            rows.add(0, JsonNodeFactory.instance.textNode("not a row"));
            rows.add(JsonNodeFactory.instance.objectNode().put("title", "no id"));
        }
        return FakeReply.list(rows, page, size, all.size());
    }

    private FakeReply projects(List<String> path) {
        ObjectNode only = JsonNodeFactory.instance
                .objectNode()
                .put("id", options.parentId())
                .put("name", "Pretended");
        if (path.size() == 2) {
            return FakeReply.list(List.of(only), 1, 10, 1);
        }
        return path.get(path.size() - 1).equals("folders") ? FakeReply.list(List.of(), 1, 10, 0) : FakeReply.data(only);
    }

    private FakeReply webhooks(String method, List<String> path, JsonNode body) {
        if (path.size() == 2) {
            return method.equals("POST") ? FakeReply.data(hooks.register(body)) : list(hooks.all());
        }
        return hooks.has(path.get(2)) ? FakeReply.data(hooks.replace(path.get(2), body)) : FakeReply.missing();
    }

    /** Passwords are not told again. */
    private static FakeReply list(List<ObjectNode> hooks) {
        List<ObjectNode> shown = hooks.stream()
                .map(hook -> hook.deepCopy().without(List.of("password")))
                .map(ObjectNode.class::cast)
                .toList();
        return FakeReply.list(shown, 1, 10, shown.size());
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return body.length == 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body);
    }

    private static int number(Map<String, List<String>> query, String name, int otherwise) {
        List<String> said = query.get(name);
        return said == null ? otherwise : Integer.parseInt(said.get(0));
    }

    private static Map<String, List<String>> query(URI asked) {
        return Arrays.stream(Objects.requireNonNullElse(asked.getRawQuery(), "").split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.groupingBy(
                        pair -> decoded(pair[0]), Collectors.mapping(pair -> decoded(pair[1]), Collectors.toList())));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
