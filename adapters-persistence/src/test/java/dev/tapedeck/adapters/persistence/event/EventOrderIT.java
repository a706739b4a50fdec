package dev.tapedeck.adapters.persistence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventOrderIT extends OnPostgres {
    private static final Duration WAIT_MAX = Duration.ofSeconds(15);

    private EventLog events() {
        return storage().port(EventLog.class);
    }

    @Test
    void an_event_stays_unread_until_everything_older_is_decided() throws SQLException {
        Recording first = given(RecordingFixtures.starting(owner("alice")));
        try (Connection older = postgres.dataSource().getConnection()) {
            older.setAutoCommit(false);
            touch(older, "insert into tapedeck.users (subject) values ('slow')");
            Recording second = given(RecordingFixtures.starting(owner("alice")));

            assertThat(recordings(events().after(0, 10))).containsExactly(first);
            long newest = events().newest();
            older.rollback();

            assertThat(recordings(events().after(newest, 10))).containsExactly(second);
            older.setAutoCommit(true);
        }
    }

    @Test
    void the_end_of_an_older_transaction_without_events_is_noticed_soon() throws SQLException {
        AtomicInteger calls = new AtomicInteger();
        try (Connection older = postgres.dataSource().getConnection();
                EventLog.Subscription subscription = events().subscribe(() -> {
                    if (!events().after(0, 10).isEmpty()) {
                        calls.incrementAndGet();
                    }
                })) {
            assertThat(subscription).isNotNull();
            older.setAutoCommit(false);
            touch(older, "insert into tapedeck.users (subject) values ('slow')");
            given(RecordingFixtures.starting(owner("alice")));
            assertThat(calls).hasValue(0);

            older.commit();

            await().atMost(Duration.ofSeconds(3)).until(() -> calls.get() > 0);
            older.setAutoCommit(true);
        }
    }

    @Test
    void events_arrive_within_two_seconds() {
        AtomicInteger calls = new AtomicInteger();
        try (EventLog.Subscription subscription = events().subscribe(calls::incrementAndGet)) {
            assertThat(subscription).isNotNull();
            await().atMost(WAIT_MAX).until(() -> calls.get() > 0);
            int before = calls.get();

            given(RecordingFixtures.starting(owner("alice")));

            await().atMost(Duration.ofSeconds(2)).until(() -> calls.get() > before);
        }
    }

    @Test
    void a_listener_whose_connection_was_cut_connects_again_and_tells_everyone() {
        AtomicInteger calls = new AtomicInteger();
        try (EventLog.Subscription subscription = events().subscribe(calls::incrementAndGet)) {
            assertThat(subscription).isNotNull();
            await().atMost(WAIT_MAX).until(() -> listeners() == 1);
            int before = calls.get();
            postgres.value(
                    Long.class,
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()"
                            + " and query like 'select exists%'");

            await().atMost(WAIT_MAX).until(() -> listeners() == 1 && calls.get() > before);
            int again = calls.get();
            given(RecordingFixtures.starting(owner("alice")));

            await().atMost(Duration.ofSeconds(2)).until(() -> calls.get() > again);
        }
    }

    @Test
    void events_of_a_database_restored_from_another_cluster_do_not_hide_the_new_ones() {
        Recording old = givenActive(RecordingFixtures.starting(owner("alice")));
        List<StoredEvent> history = events().ofRecording(Actor.of(old.owner()), old.id(), 0, 10);
        postgres.sql("update domain_events set position = position + (1::bigint << 50)");

        storage().open(List.of());
        Recording fresh = given(RecordingFixtures.starting(owner("alice")));

        assertThat(recordings(events().after(0, 10))).containsExactly(fresh);
        assertThat(events().ofRecording(Actor.of(old.owner()), old.id(), 0, 10))
                .extracting(StoredEvent::event)
                .isEqualTo(history.stream().map(StoredEvent::event).toList());
        assertThat(events().ofRecording(Actor.of(old.owner()), old.id(), 0, 10))
                .extracting(StoredEvent::position)
                .isSorted()
                .allSatisfy(position -> assertThat(position).isNotPositive());
    }

    private long listeners() {
        return postgres.value(
                Long.class,
                "select count(*) from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid() and query like 'select exists%'");
    }

    private List<Recording> recordings(List<StoredEvent> found) {
        return found.stream()
                .map(stored -> storage()
                        .port(RecordingRepository.class)
                        .find(stored.event().recording())
                        .orElseThrow())
                .toList();
    }

    private static void touch(Connection connection, String statement) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }
}
