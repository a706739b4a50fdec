package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What has ended a server by its memory or its threads before, sent to one with the heap that {@code serve} has. */
class HostileSendersIT {
    private static final int MEGABYTE = 1_000_000;
    private static final int HOLDERS = 260;
    private static final int DRIPPERS = 260;
    private static final Duration DRIP = Duration.ofSeconds(8);
    private static final Duration RESPONDED_MAX = Duration.ofSeconds(60);
    private static final int TRANSCRIPT_BYTES = 3_900_000;
    private static final int UPLOADS = 4;

    private static ServeFixture fixture;
    private static Api api;
    private final List<HostileSender> senders = new ArrayList<>();

    @BeforeAll
    static void startServer() throws Exception {
        fixture = new ServeFixture();
        fixture.start(Map.of(
                "DAILY_API_KEY", "key",
                "DAILY_DOMAIN", "acme",
                "DAILY_WEBHOOK_SECRET", "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0",
                "DAILY_API_URL", "http://127.0.0.1:1"));
        fixture.awaitResponse("/health/ready", 200);
        api = fixture.as("alice");
        new Bystander(api).p99Alone();
    }

    @AfterEach
    void closeSenders() {
        senders.forEach(HostileSender::close);
        assertThat(fixture.isRunning()).isTrue();
    }

    @AfterAll
    static void stopServer() throws Exception {
        fixture.endServer();
        fixture.close();
    }

    @Test
    void senders_of_a_megabyte_that_then_wait_neither_fill_the_heap_nor_hold_up_others(TestReporter reporter)
            throws Exception {
        long alone = new Bystander(api).p99Alone();
        for (int number = 0; number < HOLDERS; number++) {
            HostileSender sender = HostileSender.post(server(), "/webhooks/daily", number, MEGABYTE);
            senders.add(sender);
            sender.send("x".repeat(MEGABYTE - 1));
        }

        long meanwhile = new Bystander(api).p99During(() -> true);

        report(reporter, "held megabytes", alone, meanwhile);
        assertThat(senders)
                .filteredOn(HostileSender::isResponded)
                .extracting(HostileSender::status)
                .contains(503);
        senders.forEach(HostileSender::close);
        assertBodiesAreRead();
    }

    @Test
    void senders_of_a_byte_every_eight_seconds_are_answered_soon(TestReporter reporter) throws Exception {
        long alone = new Bystander(api).p99Alone();
        for (int number = 0; number < DRIPPERS; number++) {
            senders.add(HostileSender.post(server(), "/webhooks/daily", number, MEGABYTE));
        }
        long[] nextDrip = {System.nanoTime()};
        long endsAt = System.nanoTime() + RESPONDED_MAX.toNanos();

        long meanwhile = new Bystander(api).p99During(() -> {
            if (System.nanoTime() > nextDrip[0]) {
                senders.forEach(sender -> sender.send("x"));
                nextDrip[0] += DRIP.toNanos();
            }
            return senders.stream().allMatch(HostileSender::isResponded) || System.nanoTime() > endsAt;
        });

        report(reporter, "dripped bytes", alone, meanwhile);
        assertThat(senders)
                .extracting(HostileSender::status)
                .isSubsetOf(408, 503)
                .contains(408);
        assertBodiesAreRead();
    }

    @Test
    void large_transcripts_of_nothing_side_by_side_are_refused(TestReporter reporter) throws Exception {
        String path = "/api/recordings/" + recorded() + "/transcript";
        long alone = new Bystander(api).p99Alone();
        String body = "{\"segments\":[" + "{},".repeat(TRANSCRIPT_BYTES / 3) + "{}]}";
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, UPLOADS)
                .mapToObj(n -> api.sendAside("PUT", path, body))
                .toList();

        long meanwhile = new Bystander(api).p99During(() -> sent.stream().allMatch(CompletableFuture::isDone));

        report(reporter, "empty segments", alone, meanwhile);
        assertThat(sent.stream().map(CompletableFuture::join))
                .extracting(HttpResponse::statusCode)
                .isSubsetOf(400, 503)
                .contains(400);
    }

    @Test
    void captions_of_nothing_but_new_lines_cost_little(TestReporter reporter) throws Exception {
        String path = "/api/recordings/" + recorded() + "/transcript";
        long alone = new Bystander(api).p99Alone();
        long began = System.nanoTime();
        CompletableFuture<HttpResponse<String>> sent =
                api.sendAside("PUT", path, "\n".repeat(4 * 1024 * 1024), "application/x-subrip");

        long meanwhile = new Bystander(api).p99During(sent::isDone);

        report(reporter, "new lines", alone, meanwhile);
        assertThat(sent.join().statusCode()).as(sent.join().body()).isBetween(200, 499);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(RESPONDED_MAX);
    }

    /** A recording that has ended. */
    private static String recorded() throws Exception {
        String id = api.record("for a transcript");
        api.awaitSegments(id, 1);
        api.post("/api/recordings/" + id + "/stop", "");
        api.awaitStatus(id, "completed");
        return id;
    }

    /** A body of the usual kind is read, as soon as the connections of the senders are gone. */
    private static void assertBodiesAreRead() {
        Awaitility.await("bodies are read again")
                .atMost(RESPONDED_MAX)
                .until(() ->
                        HostileSender.post(server(), "/webhooks/daily", 0, 2).statusAfter("{}") == 401);
    }

    private static URI server() {
        return URI.create(api.address("/"));
    }

    /** Figures, which depend on the machine and are therefore not asserted. */
    private static void report(TestReporter reporter, String attack, long alone, long meanwhile) {
        reporter.publishEntry(
                attack, "p99 of others " + alone + " ms alone, " + meanwhile + " ms meanwhile; server " + memory());
    }

    private static String memory() {
        return fixture.status()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("");
    }
}
