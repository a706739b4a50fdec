package dev.tapedeck.adapters.video.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.adapters.video.livekit.ServerVectors.Call;
import dev.tapedeck.adapters.video.livekit.egress.EgressFiles;
import dev.tapedeck.adapters.video.livekit.egress.EgressReader;
import dev.tapedeck.adapters.video.livekit.egress.EgressReports;
import dev.tapedeck.adapters.video.livekit.egress.EgressRun;
import dev.tapedeck.adapters.video.livekit.room.RoomMember;
import dev.tapedeck.adapters.video.livekit.twirp.Message;
import dev.tapedeck.adapters.video.livekit.twirp.SharedSecret;
import dev.tapedeck.adapters.video.livekit.twirp.TokenMint;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpBounds;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpClient;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpFailure;
import dev.tapedeck.adapters.video.livekit.twirp.Wire;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a real server sends and answers, and beside each vector what we decode from it. */
class ServerVectorsTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private HttpServer server;
    private volatile Call served = new Call("", 0, "", "");

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::respond);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = served.response().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(served.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void every_webhook_says_what_stands_beside_it() {
        LiveKitEvents events =
                new LiveKitEvents(LiveKitFixture.config(URI.create("ws://127.0.0.1")), InstantSource.fixed(NOW));

        List<String> said = ServerVectors.webhooks().stream()
                .flatMap(body -> decoded(events, body))
                .toList();

        assertThat(said).containsExactlyElementsOf(ServerVectors.expected("server-webhooks.expected.txt"));
    }

    @Test
    void every_answer_says_what_stands_beside_it() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        TokenMint tokens = new TokenMint("key", new SharedSecret("secret"), InstantSource.system());
        List<String> said = new ArrayList<>();
        try (TwirpClient client = new TwirpClient(base, tokens)) {
            for (Call call : ServerVectors.calls()) {
                served = call;
                said.add(call.title());
                decoded(client, call).map(line -> "=> " + line).forEach(said::add);
            }
        }

        assertThat(said).containsExactlyElementsOf(ServerVectors.expected("server-answers.expected.txt"));
    }

    private static Stream<String> decoded(LiveKitEvents events, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        SignatureValid valid = (SignatureValid) events.verify(Map.of("authorization", token(bytes))::get, bytes);
        ProviderEventId id = new ProviderEventId(ProviderKind.LIVEKIT, valid.eventId());
        String stored = events.withoutSecrets(bytes);
        assertThat(stored).doesNotContain("turn-password", "accessKey");
        ProviderEvent event =
                new ProviderEvent(id, valid.type(), stored, ProviderEvent.State.RECEIVED, 0, null, NOW, null);
        Stream<String> updates = events.decode(event).stream().map(update -> "=> " + update);
        return Stream.concat(Stream.of("# " + valid.type() + " " + valid.eventId()), updates);
    }

    private static String token(byte[] body) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(LiveKitFixture.API_KEY)
                .notBeforeTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)))
                .claim("sha256", Base64.getEncoder().encodeToString(sha256(body)))
                .build();
        return new SharedSecret(LiveKitFixture.API_SECRET).sign(claims);
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> decoded(TwirpClient client, Call call) {
        try {
            Wire response = client.call(call.method(), Map.of(), new Message(), TwirpBounds.LISTING);
            return switch (call.method().replaceFirst(".*/", "")) {
                case "ListEgress" -> response.list("items").flatMap(ServerVectorsTest::run);
                case "ListRooms" -> response.list("rooms").map(ServerVectorsTest::room);
                case "ListParticipants" ->
                    response.list("participants")
                            .flatMap(member -> RoomMember.of(member).stream())
                            .map(Object::toString);
                case "CreateRoom" -> Stream.of(room(response));
                default -> run(response);
            };
        } catch (TwirpFailure failure) {
            return Stream.of(Objects.requireNonNull(failure.getMessage()));
        }
    }

    private static String room(Wire room) {
        return room.text("name") + " with " + room.number("num_participants");
    }

    private static Stream<String> run(Wire info) {
        EgressRun run = EgressReader.read(info).orElseThrow();
        String report =
                EgressReports.observed(run, run.room(), NOW).orElseThrow().toString();
        List<String> files = EgressFiles.of(run, take(run)).stream()
                .map(CapturedFile::toString)
                .toList();
        return Stream.concat(Stream.of(run.status() + " " + report), files.stream());
    }

    private static Take take(EgressRun run) {
        TakeKind kind = run.isTrack() ? TakeKind.TRACKS : TakeKind.COMPOSITE;
        return Take.found(Objects.requireNonNull(run.take()), kind, ProviderKind.LIVEKIT, run.id(), NOW);
    }
}
