package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.bootstrap.endtoend.DatabaseProxy.Cut;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Starts of recordings beside a database that is short of connections, stalls, or goes away and comes back. */
class StartStormIT {
    private static final int STARTS = 500;
    private static final int CAPTURES_MAX = 6;
    private static final int STALLED_STARTS = 4;
    private static final Duration STALL = Duration.ofSeconds(10);

    /** For machines that are short of breath. */
    private static final Duration RESPONDED_MAX = Duration.ofMinutes(3);

    /** More round trips than a start makes, with those that the server makes by itself meanwhile. */
    private static final int ROUND_TRIPS = 12;

    private static final int AT_ONCE = 3;

    private static ServeFixture fixture;
    private static DatabaseProxy proxy;
    private StartAudit audit;

    @BeforeAll
    static void startServer() throws Exception {
        fixture = new ServeFixture();
        proxy = DatabaseProxy.before(
                Objects.requireNonNull(fixture.environment().get("DATABASE_URL")));
        fixture.start(Map.of(
                "DATABASE_URL", proxy.jdbcUrl(),
                "DATABASE_POOL_SIZE", "8",
                "EGRESS_SEGMENT_DURATION", "1",
                "CAPTURES_MAX", Integer.toString(CAPTURES_MAX),
                "CAPTURES_PER_OWNER_MAX", Integer.toString(CAPTURES_MAX)));
        fixture.awaitResponse("/health/ready", 200);
    }

    @BeforeEach
    void newOwner(TestInfo test) throws Exception {
        Api api = fixture.as(test.getDisplayName()).patient(RESPONDED_MAX);
        audit = new StartAudit(api, new Processes(fixture.folder()));
    }

    @AfterEach
    void calm() {
        proxy.flowAgain();
        proxy.stopCutting();
    }

    @AfterAll
    static void stopServer() throws Exception {
        fixture.endServer();
        proxy.close();
        fixture.close();
    }

    @Test
    void five_hundred_starts_at_once_are_answered_truly() {
        List<HttpResponse<String>> responses = responses(audit.startAside("storm", STARTS));

        assertThat(responses).extracting(HttpResponse::statusCode).isSubsetOf(201, 503);
        audit.assertTrue(responses, "capacity_reached");
    }

    @Test
    void starts_in_a_database_that_stalls_for_ten_seconds_are_answered_truly() {
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>(audit.startAside("before", 2));
        proxy.stall();
        long stalledAt = System.nanoTime();
        sent.addAll(audit.startAside("stalled", STALLED_STARTS - 2));
        Awaitility.await("ten seconds of stall")
                .atMost(STALL.plusSeconds(1))
                .until(() -> System.nanoTime() - stalledAt > STALL.toNanos());
        proxy.flowAgain();

        List<HttpResponse<String>> responses = responses(sent);

        assertThat(responses).extracting(HttpResponse::statusCode).isSubsetOf(201, 503);
        audit.assertTrue(responses);
    }

    @Test
    @Tag("slow")
    void a_start_whose_database_goes_away_at_any_round_trip_is_answered_truly() throws Exception {
        for (Cut cut : Cut.values()) {
            for (int first = 1; first <= ROUND_TRIPS; first += AT_ONCE) {
                List<HttpResponse<String>> responses = new ArrayList<>();
                for (int roundTrip = first; roundTrip < first + AT_ONCE; roundTrip++) {
                    responses.add(startCutAt(roundTrip, cut));
                }
                audit.assertTrue(responses);
            }
        }
    }

    @Test
    @Tag("slow")
    void a_start_that_is_repeated_after_its_database_went_away_records() throws Exception {
        for (Cut cut : Cut.values()) {
            for (int first = 1; first <= ROUND_TRIPS; first += CAPTURES_MAX) {
                List<String> keys = new ArrayList<>();
                for (int roundTrip = first; roundTrip < first + CAPTURES_MAX; roundTrip++) {
                    keys.add(cut + "-" + roundTrip);
                    proxy.cutAt(roundTrip, cut);
                    audit.start(cut + "-" + roundTrip);
                    proxy.stopCutting();
                }
                audit.assertRecord(keys.stream().map(audit::startUntilDone).toList());
            }
        }
    }

    private HttpResponse<String> startCutAt(int roundTrip, Cut cut) throws Exception {
        proxy.cutAt(roundTrip, cut);
        HttpResponse<String> response =
                audit.startAside(cut + " at " + roundTrip, 1).get(0).get();
        proxy.stopCutting();
        assertThat(response.statusCode()).as(response.body()).isIn(201, 503);
        return response;
    }

    private static List<HttpResponse<String>> responses(List<CompletableFuture<HttpResponse<String>>> sent) {
        return IntStream.range(0, sent.size()).mapToObj(n -> sent.get(n).join()).toList();
    }
}
