package dev.tapedeck.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.http.access.AuthenticationHandler;
import dev.tapedeck.adapters.http.contract.Contract;
import dev.tapedeck.adapters.http.event.EventStreamLimits;
import dev.tapedeck.adapters.http.event.EventStreams;
import dev.tapedeck.adapters.http.idempotency.IdempotentHandler;
import dev.tapedeck.adapters.http.operation.HealthRoutes;
import dev.tapedeck.adapters.http.request.KnownProviders;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.Features;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final FakeTapedeck tapedeck = new FakeTapedeck();
    private final HttpConfig config = HttpConfig.at("127.0.0.1", 0);
    private final Features features = tapedeck.features();
    private final List<Route> routes = HttpRoutes.ofContract(
            config,
            features,
            tapedeck.ids,
            new HealthRoutes(features.operations()::health, () -> ""),
            new EventStreams(features.events(), EventStreamLimits.DEFAULT, HttpConfig.IDLE_TIMEOUT));

    @Test
    void routes_and_contract_agree_on_paths_methods_and_who_may_use_them() {
        // Preflights belong to CORS, not to the contract.
        List<String> served = routes.stream()
                .filter(route -> !route.method().equals(HandlerType.OPTIONS))
                .map(route -> route.method().name() + " " + route.path() + " " + route.access())
                .toList();

        assertThat(served).containsExactlyInAnyOrderElementsOf(described());
    }

    @Test
    void pages_are_public_and_only_read() {
        assertThat(HttpRoutes.ofPages()).isNotEmpty().allSatisfy(route -> {
            assertThat(route.access()).isEqualTo(Access.PUBLIC);
            assertThat(route.method()).isEqualTo(HandlerType.GET);
            assertThat(route.path()).doesNotStartWith("/api");
        });
    }

    @Test
    void every_route_that_the_server_knows_has_one_decision() {
        List<Route> all =
                Stream.concat(routes.stream(), HttpRoutes.ofPages().stream()).toList();
        AuthenticationHandler authentication = new AuthenticationHandler(features.access()::identify, null);
        RequestLog log = new RequestLog(tapedeck.ids, RequestObserver.none());

        List<Endpoint> known = JavalinSetup.of(
                        config, config.address(), all, authentication, log, new KnownProviders(List.of()))
                .unsafe
                .internalRouter
                .allHttpHandlers()
                .stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .toList();

        assertThat(known)
                .hasSizeGreaterThan(all.size())
                .allSatisfy(
                        endpoint -> assertThat(endpoint.metadata(Roles.class).getRoles())
                                .as(endpoint.method.name() + " " + endpoint.path)
                                .hasSize(1)
                                .allMatch(role -> role instanceof Access));
    }

    @Test
    void every_write_can_be_repeated_and_says_so() {
        assertThat(routes)
                .filteredOn(route -> !READS.contains(route.method()))
                // A platform's message carries an id of its own, by which a repeat is known.
                .filteredOn(route -> !route.path().startsWith("/webhooks/"))
                .isNotEmpty()
                .allSatisfy(route -> {
                    assertThat(route.handler()).isInstanceOf(IdempotentHandler.class);
                    assertThat(operation(route).path("parameters").toString()).contains("idempotencyKey");
                });
    }

    @Test
    void every_operation_says_how_its_query_and_every_write_how_its_body_is_refused() {
        assertThat(routes)
                .filteredOn(route -> !route.method().equals(HandlerType.OPTIONS))
                .allSatisfy(route -> assertThat(statuses(route)).contains("400"));
        assertThat(routes)
                .filteredOn(route -> !READS.contains(route.method()))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(statuses(route)).contains("408", "413", "503"));
    }

    private static List<String> statuses(Route route) {
        List<String> statuses = new ArrayList<>();
        operation(route).path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    @Test
    void every_operation_has_its_own_name_and_a_summary() {
        List<String> names = new ArrayList<>();
        routes.stream()
                .filter(route -> !route.method().equals(HandlerType.OPTIONS))
                .forEach(route -> {
                    names.add(operation(route).path("operationId").asText());
                    assertThat(operation(route).path("summary").asText()).isNotBlank();
                });

        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
    }

    private static JsonNode operation(Route route) {
        return Contract.read()
                .path("paths")
                .path(route.path())
                .path(route.method().name().toLowerCase(Locale.ROOT));
    }

    private static List<String> described() {
        List<String> described = new ArrayList<>();
        Contract.read()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getKey().equals("parameters")) {
                        described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " "
                                + access(operation.getValue()));
                    }
                }));
        return described;
    }

    private static Access access(JsonNode operation) {
        if (!operation.has("security")) {
            return Access.CALLER;
        }
        JsonNode security = operation.path("security");
        if (security.isEmpty()) {
            return Access.PUBLIC;
        }
        return security.size() == 2 && security.path(1).isEmpty() ? Access.GUEST : Access.ADMIN;
    }
}
