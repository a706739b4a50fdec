package dev.tapedeck.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.storage.StorageContract;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Tag("jdk")
@Isolated("looks at all threads")
class PostgresStorageIT extends OnPostgres implements StorageContract {
    @Test
    void a_storage_with_a_pool_of_its_own_leaves_no_thread() {
        Set<Thread> before = threads();
        PostgresStorage connected = PostgresStorage.connect(PostgresConfig.parse(postgres.url()));
        connected.open(List.of());
        connected.port(EventLog.class).subscribe(() -> {});
        connected.port(JobQueue.class).start();
        assertThat(connected.isReachable()).isTrue();

        connected.close();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(threads())
                        .filteredOn(thread -> !before.contains(thread))
                        .isEmpty());
    }

    @Test
    void a_storage_whose_database_is_away_says_so() {
        PostgresConfig nowhere = PostgresConfig.parse("postgres://nobody@127.0.0.1:1/tapedeck");
        try (PostgresStorage away = PostgresStorage.connect(new PostgresConfig(
                nowhere.url(),
                "nobody",
                "wrong",
                nowhere.schema(),
                2,
                Duration.ofMillis(500),
                Duration.ofSeconds(1)))) {
            assertThat(away.isReachable()).isFalse();
            assertThatThrownBy(() -> away.open(List.of())).isInstanceOf(RepositoryUnavailable.class);
            assertThatThrownBy(() -> away.port(RecordingRepository.class).find(RecordingFixtures.recordingId()))
                    .isInstanceOf(RepositoryUnavailable.class);
        }
    }

    @Test
    void a_statement_that_waits_too_long_is_given_up() {
        PostgresConfig config = PostgresConfig.parse(postgres.url());
        try (PostgresStorage impatient = PostgresStorage.connect(new PostgresConfig(
                config.url(), config.user(), null, config.schema(), 2, Duration.ofSeconds(2), Duration.ofSeconds(1)))) {
            postgres.database().asSystem().change("hold a lock", handle -> {
                handle.execute("lock table tapedeck.recordings in access exclusive mode");

                assertThatThrownBy(
                                () -> impatient.port(RecordingRepository.class).list(RecordingQuery.firstPage(20)))
                        .isInstanceOf(RepositoryUnavailable.class);
            });
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("awaitility"))
                .collect(Collectors.toSet());
    }
}
