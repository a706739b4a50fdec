package dev.tapedeck.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.tapedeck.adapters.persistence.testing.PostgresExtension;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.access.UserRepository;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.repository.OpenResult;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.transcript.search.RecordingSearch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the database of another program, on its connections. */
@ResourceLock("threads of schedulers")
class SharedDatabaseIT {
    private static final int CONNECTIONS = 3;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.empty();

    @ParameterizedTest
    @ValueSource(strings = {"tapedeck", "public", "user", "our_videos"})
    void everything_is_found_in_the_schema_that_is_set(String schema) {
        try (PostgresStorage storage = PostgresStorage.of(postgres.dataSource(), schema)) {
            storage.open(List.of());
            useEveryPart(storage);

            assertThat(postgres.value(Long.class, "select count(*) from \"" + schema + "\".recordings"))
                    .isEqualTo(1);
        }
    }

    @Test
    void connections_keep_their_search_path() throws SQLException {
        postgres.sql("create schema lessons");
        try (HikariDataSource pool = pool()) {
            try (PostgresStorage storage = PostgresStorage.of(pool)) {
                storage.open(List.of());
                useEveryPart(storage);
            }

            assertThat(searchPaths(pool)).hasSize(CONNECTIONS).containsOnly("lessons");
        }
    }

    @Test
    void connections_without_auto_commit_are_refused_before_anything_is_written() {
        try (HikariDataSource pool = pool()) {
            pool.setAutoCommit(false);
            try (PostgresStorage storage = PostgresStorage.of(pool)) {
                assertThatThrownBy(() -> storage.open(List.of()))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("auto-commit");
            }
        }

        assertThat(postgres.value(Boolean.class, "select to_regnamespace('tapedeck') is null"))
                .isTrue();
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.url());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionInitSql("set search_path to lessons");
        return pool;
    }

    /** Of all connections of a pool. */
    private static List<String> searchPaths(HikariDataSource pool) throws SQLException {
        List<String> found = new ArrayList<>();
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            all.add(pool.getConnection());
        }
        for (Connection connection : all) {
            try (connection;
                    Statement statement = connection.createStatement();
                    ResultSet path = statement.executeQuery("show search_path")) {
                path.next();
                found.add(path.getString(1));
            }
        }
        return found;
    }

    /** Tables, functions, the scheduler's own statements, and announcements. */
    private static void useEveryPart(PostgresStorage storage) {
        AtomicInteger events = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();
        storage.port(JobQueue.class).handle(JobName.PURGE, subject -> runs.incrementAndGet());
        storage.port(JobQueue.class).start();
        try (EventLog.Subscription subscription = storage.port(EventLog.class).subscribe(events::incrementAndGet)) {
            assertThat(subscription).isNotNull();
            UserId owner = storage.port(UserRepository.class).idOf(new Caller("alice", null, null, Set.of()));
            Recording fresh = RecordingFixtures.starting(owner);

            assertThat(storage.port(RecordingRepository.class).open(fresh)).isInstanceOf(OpenResult.Opened.class);
            storage.port(JobQueue.class).schedule(new JobKey(JobName.PURGE, "anything"));

            assertThat(storage.port(RecordingRepository.class)
                            .list(Actor.of(owner), RecordingQuery.firstPage(20))
                            .recordings())
                    .containsExactly(fresh);
            assertThat(storage.port(RecordingSearch.class).search(Actor.of(owner), "nothing", 10))
                    .isEmpty();
            await().until(() -> runs.get() == 1 && events.get() > 0);
            assertThat(storage.port(EventLog.class).after(Actor.of(owner), 0, 10))
                    .hasSize(1);
        }
    }
}
