package dev.tapedeck.adapters.persistence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What a follower hears of commits, on a connection of its own. */
class AnnouncerIT extends OnPostgres {
    private static final Duration APART = Duration.ofMillis(20);

    private Connection follower;
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void listen() throws SQLException {
        follower = postgres.dataSource().getConnection();
        try (Statement plain = follower.createStatement()) {
            plain.execute("listen tapedeck_events");
        }
    }

    @AfterEach
    void close() throws SQLException {
        follower.close();
    }

    @Test
    void commits_that_follow_each_other_closely_are_announced_together() throws SQLException {
        long begun = System.nanoTime();
        try (Announcer announcer = new Announcer(postgres.database())) {
            for (int i = 0; i < 1_000; i++) {
                announcer.announce();
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        await().untilAsserted(() -> assertThat(heard()).isNotEmpty());
        assertThat(heard()).hasSizeLessThanOrEqualTo((int) took.dividedBy(APART) + 2);
    }

    @Test
    void what_is_committed_is_announced_also_by_a_node_that_ends() {
        try (Outbox outbox = new Outbox(postgres.database())) {
            postgres.database().asSystem().change("write", handle -> outbox.write(handle, List.of(), 0));
        }

        await().untilAsserted(() -> assertThat(heard()).hasSize(1));
    }

    @Test
    void what_is_rolled_back_is_not_announced() {
        try (Outbox outbox = new Outbox(postgres.database())) {
            assertThatThrownBy(() -> postgres.database().asSystem().change("write", handle -> {
                        outbox.write(handle, List.of(), 0);
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessageContaining("broken");
        }
        postgres.sql("notify tapedeck_events, 'a later one'");

        await().untilAsserted(() -> assertThat(heard()).containsExactly("a later one"));
    }

    /** What all announcements until now say, which is nothing for ours. */
    private List<String> heard() throws SQLException {
        try (Statement plain = follower.createStatement()) {
            plain.execute("select 1");
        }
        for (PGNotification notification : follower.unwrap(PGConnection.class).getNotifications()) {
            heard.add(notification.getParameter());
        }
        return heard;
    }
}
