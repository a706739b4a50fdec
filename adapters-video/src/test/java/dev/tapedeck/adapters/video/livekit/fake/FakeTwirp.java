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
import org.jspecify.annotations.Nullable;

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
            "deadline_exceeded", 408,
            "failed_precondition", 412,
            "resource_exhausted", 429,
            "unavailable", 503);

    private static final String NO_NODE = "could not find any available nodes";
    private static final String NO_WORKER = "twirp error unknown: no response from servers";
    private static final String NO_EGRESS = "egress does not exist";

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
            @Nullable String token = exchange.getRequestHeaders().getFirst("Authorization");
            Optional<JsonNode> grants = tokens.grants(token);
            if (grants.isEmpty() || faults.tokensRefused()) {
                String text = "invalid token: " + token + ", error: token signature is invalid: signature is invalid";
                respond(exchange, 401, "text/plain", text.getBytes(StandardCharsets.UTF_8));
                return;
            }
            String path = exchange.getRequestURI().getPath();
            String method = path.substring(path.lastIndexOf('/') + 1);
            try {
                ObjectNode response = respond(exchange, path, method, grants.get());
                if (!faults.losesResponse(method)) {
                    respond(exchange, 200, "application/json", ProtoJson.encode(response));
                }
            } catch (Refused refused) {
                int status = STATUS.getOrDefault(refused.code, 500);
                byte[] error = ProtoJson.error(refused.code, String.valueOf(refused.getMessage()));
                if (!faults.losesResponse(method)) {
                    respond(exchange, status, "application/json", error);
                }
            }
        }
    }

    private ObjectNode respond(HttpExchange exchange, String path, String method, JsonNode grants)
            throws IOException, Refused {
        Optional<String> refusal = faults.refusal(method);
        if (refusal.isPresent()) {
            throw new Refused(refusal.get(), refusal.get().equals("unknown") ? NO_NODE : "as told");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            throw new Refused("bad_route", "only POST");
        }
        byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX);
        return call(path.replaceFirst("^/twirp/livekit\\.", ""), ProtoJson.request(body), grants);
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
        if (faults.hasNoWorker()) {
            throw new Refused("unavailable", NO_WORKER);
        }
        return runs.start(order.get(), roomId.get());
    }

    private ObjectNode stop(String id) throws Refused {
        FakeRun run = runs.find(id).orElseThrow(() -> new Refused("not_found", NO_EGRESS));
        if (run.isDead && !run.isOver()) {
            throw new Refused("deadline_exceeded", "twirp error unknown: request timed out");
        }
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
            response.withArray("items").add(runs.info(id).orElseThrow(() -> new Refused("not_found", NO_EGRESS)));
            return response;
        }
        runs.list(request.path("room_name").asText(), request.path("active").asBoolean())
                .forEach(response.withArray("items")::add);
        return response;
    }

    private ObjectNode participants(String room, JsonNode grants) throws Refused {
        granted(grants.path("roomAdmin").asBoolean()
                && grants.path("room").asText().equals(room));
        ObjectNode response = ProtoJson.object();
        response.putArray("participants");
        rooms.guests(room).forEach(guest -> response.withArray("participants").add(guest.json("UNKNOWN_REASON")));
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
