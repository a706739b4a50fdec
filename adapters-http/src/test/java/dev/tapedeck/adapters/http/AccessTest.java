package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.http.access.AuthenticationHandler;
import dev.tapedeck.adapters.http.contract.Contract;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private LiveServer live;

    private record Operation(String method, String path) {}

    @BeforeAll
    void start() {
        live = new LiveServer();
    }

    @AfterAll
    void stop() {
        live.close();
    }

    @Test
    void a_route_without_a_decision_is_not_served() throws Exception {
        AtomicBoolean reached = new AtomicBoolean();
        AuthenticationHandler authentication =
                new AuthenticationHandler(live.tapedeck.features().access()::identify, null);
        Javalin forgetful = Javalin.create(javalin -> {
            javalin.startup.showJavalinBanner = false;
            javalin.routes.beforeMatched(authentication);
            javalin.routes.get("/forgotten", ctx -> reached.set(true));
        });
        forgetful.start("127.0.0.1", 0);
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + forgetful.port() + "/forgotten"))
                    .header("Authorization", "Bearer " + FakeTapedeck.OPERATOR)
                    .build();

            HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(reached).isFalse();
        } finally {
            forgetful.stop();
        }
    }

    @Test
    void whatever_is_inside_answers_401_without_a_token() {
        List<Operation> inside = operations(operation ->
                !operation.has("security") || !operation.path("security").isEmpty());

        assertThat(inside).hasSizeGreaterThan(25).allSatisfy(operation -> {
            HttpResponse<String> response = anonymous(operation);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(codeOf(response)).isEqualTo("token_missing");
            assertThat(header(response, "WWW-Authenticate")).isEqualTo("Bearer");
        });
    }

    @Test
    void what_operators_do_answers_403_to_others() {
        List<Operation> forOperators = operations(operation ->
                operation.path("security").path(0).path("bearer").toString().contains("admin"));

        assertThat(forOperators).hasSize(9).allSatisfy(operation -> {
            HttpResponse<String> response =
                    live.send(live.to(operation.path).method(operation.method, BodyPublishers.noBody()));
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(codeOf(response)).isEqualTo("scope_missing");
        });
    }

    @Test
    void bad_tokens_say_what_is_bad() {
        assertThat(with("Bearer expired-token")).isEqualTo("token_expired");
        assertThat(with("Bearer forged")).isEqualTo("token_invalid");
        assertThat(with("Bearer ")).isEqualTo("token_malformed");
        assertThat(with("Basic YTpi")).isEqualTo("token_malformed");
        assertThat(with("alice-token")).isEqualTo("token_malformed");
    }

    @Test
    void the_scheme_is_read_in_any_case() {
        HttpResponse<String> response =
                live.send(live.anonymous("/api/me").header("Authorization", "bearer " + FakeTapedeck.ALICE));

        assertThat(json(response).path("id").asText()).isEqualTo(live.tapedeck.alice.toString());
        assertThat(json(response).path("scopes")).isEmpty();
    }

    @Test
    void two_tokens_are_refused() {
        HttpRequest.Builder request = live.anonymous("/api/me")
                .header("Authorization", "Bearer " + FakeTapedeck.ALICE)
                .header("Authorization", "Bearer forged");

        assertThat(live.send(request).statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_private_is_not_kept_on_the_way() {
        assertThat(header(live.get("/api/me"), "Cache-Control")).isEqualTo("no-store");
        assertThat(header(live.get("/api/recordings"), "Cache-Control")).isEqualTo("no-store");
    }

    private String with(String authorization) {
        HttpResponse<String> response = live.send(live.anonymous("/api/me").header("Authorization", authorization));
        assertThat(response.statusCode()).isEqualTo(401);
        return codeOf(response);
    }

    private HttpResponse<String> anonymous(Operation operation) {
        return live.send(live.anonymous(operation.path).method(operation.method, BodyPublishers.noBody()));
    }

    private static List<Operation> operations(Predicate<JsonNode> wanted) {
        List<Operation> found = new ArrayList<>();
        Contract.read()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getKey().equals("parameters") && wanted.test(operation.getValue())) {
                        found.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replaceAll("\\{\\w+}", "x")));
                    }
                }));
        return found;
    }
}
