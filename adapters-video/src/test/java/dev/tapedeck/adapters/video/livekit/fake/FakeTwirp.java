package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The methods of LiveKit that we call, over Twirp with JSON. */
final class FakeTwirp implements HttpHandler {
    private static final int BODY_BYTES_MAX = 1024 * 1024;
    private static final Map<String, Integer> STATUS = Map.of(
            "invalid_argument", 400,
            "malformed", 400,
            "unauthenticated", 401,
            "permission_denied", 403,
            "not_found", 404,
            "bad_route", 404,
            "failed_precondition", 412,
            "resource_exhausted", 429,
            "unavailable", 503);

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        final String code;

        Refused(String code, String message) {
            super(message);
            this.code = code;
        }
    }

    private final FakeTokens tokens;
    private final FakeFaults faults;
    private final FakeRooms rooms;
    private final FakeRuns runs;

    FakeTwirp(FakeTokens tokens, FakeFaults faults, FakeRooms rooms, FakeRuns runs) {
        this.tokens = tokens;
        this.faults = faults;
        this.rooms = rooms;
        this.runs = runs;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (faults.away() || !waited()) {
                return;
            }
            Optional<JsonNode> grants =
                    tokens.grants(exchange.getRequestHeaders().getFirst("Authorization"));
            if (grants.isEmpty() || faults.tokensRefused()) {
                respond(exchange, 401, "text/plain", "invalid token".getBytes(StandardCharsets.UTF_8));
                return;
            }
            String path = exchange.getRequestURI().getPath();
            String method = path.substring(path.lastIndexOf('/') + 1);
            ObjectNode response = respond(exchange, path, method, grants.get());
            if (!faults.losesResponse(method)) {
                int status = STATUS.getOrDefault(response.path("code").asText(), response.has("code") ? 500 : 200);
                respond(exchange, status, "application/json", ProtoJson.encode(response));
            }
        }
    }

    private ObjectNode respond(HttpExchange exchange, String path, String method, JsonNode grants) throws IOException {
        try {
            Optional<String> refusal = faults.refusal(method);
            if (refusal.isPresent()) {
                throw new Refused(refusal.get(), "as told");
            }
            if (!exchange.getRequestMethod().equals("POST")) {
                throw new Refused("bad_route", "only POST");
            }
            byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX);
            return call(path.replaceFirst("^/twirp/livekit\\.", ""), ProtoJson.request(body), grants);
        } catch (Refused refused) {
            return ProtoJson.object().put("code", refused.code).put("msg", refused.getMessage());
        }
    }

    private ObjectNode call(String method, ObjectNode request, JsonNode grants) throws Refused {
        if (method.startsWith("Egress/")) {
            granted(grants.path("roomRecord").asBoolean());
        }
        return switch (method) {
            case "Egress/StartRoomCompositeEgress" -> start("room_composite", request);
            case "Egress/StartParticipantEgress" -> start("participant", request);
            case "Egress/StartTrackCompositeEgress" -> start("track_composite", request);
            case "Egress/StartTrackEgress" -> start("track", request);
            case "Egress/StopEgress" -> stop(request.path("egress_id").asText());
            case "Egress/ListEgress" -> list(request);
            case "RoomService/CreateRoom" -> {
                granted(grants.path("roomCreate").asBoolean());
                yield rooms.create(request.path("name").asText());
            }
            case "RoomService/ListRooms" -> {
                granted(grants.path("roomList").asBoolean());
                yield rooms.list();
            }
            case "RoomService/ListParticipants" ->
                participants(request.path("room").asText(), grants);
            default -> throw new Refused("bad_route", "no such method: " + method.toLowerCase(Locale.ROOT));
        };
    }

    private ObjectNode start(String kind, ObjectNode request) throws Refused {
        String room = request.path("room_name").asText();
        Optional<String> roomId = rooms.idOf(room);
        if (roomId.isEmpty()) {
            throw new Refused("not_found", "requested room does not exist");
        }
        Optional<FakeOrder> order = FakeOrder.of(kind, request);
        if (order.isEmpty()) {
            throw new Refused("invalid_argument", "request has missing or invalid field: output");
        }
        return runs.start(order.get(), roomId.get());
    }

    private ObjectNode stop(String id) throws Refused {
        FakeRun run = runs.find(id).orElseThrow(() -> new Refused("not_found", "egress not found"));
        if (run.isOver()) {
            throw new Refused("failed_precondition", "egress with status " + runs.status(id) + " cannot be stopped");
        }
        return runs.stop(run, "StopEgress API");
    }

    private ObjectNode list(ObjectNode request) throws Refused {
        ObjectNode response = ProtoJson.object().putNull("next_page_token");
        response.putArray("items");
        String id = request.path("egress_id").asText();
        if (!id.isEmpty()) {
            response.withArray("items")
                    .add(runs.info(id).orElseThrow(() -> new Refused("not_found", "egress not found")));
            return response;
        }
        runs.list(request.path("room_name").asText(), request.path("active").asBoolean())
                .forEach(response.withArray("items")::add);
        return response;
    }

    private ObjectNode participants(String room, JsonNode grants) throws Refused {
        granted(grants.path("roomAdmin").asBoolean()
                && grants.path("room").asText().equals(room));
        if (rooms.idOf(room).isEmpty()) {
            throw new Refused("not_found", "requested room does not exist");
        }
        ObjectNode response = ProtoJson.object();
        response.putArray("participants");
        rooms.guests(room).forEach(guest -> response.withArray("participants").add(guest.json()));
        return response;
    }

    private static void granted(boolean isGranted) throws Refused {
        if (!isGranted) {
            throw new Refused("unauthenticated", "permissions denied");
        }
    }

    /** False when the server stops meanwhile. */
    private boolean waited() {
        try {
            Thread.sleep(faults.responseDelay().toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void respond(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
