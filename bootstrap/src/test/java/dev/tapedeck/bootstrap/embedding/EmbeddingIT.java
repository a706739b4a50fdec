package dev.tapedeck.bootstrap.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.playback.Playback;
import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.DatabaseTemplate;
import dev.tapedeck.bootstrap.embedded.EmbeddedDatabase;
import dev.tapedeck.bootstrap.embedded.EmbeddedStore;
import dev.tapedeck.bootstrap.embedding.EmbeddingExample.Recorded;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingIT {
    /** The system takes a moment to end threads. */
    private static final Duration THREADS_END_WITHIN = Duration.ofSeconds(2);

    private static final Duration LESSON = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void another_program_records_five_seconds_and_leaves_no_thread() throws Exception {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = DatabaseTemplate.start(data);
                EmbeddedStore objects = EmbeddedStore.start(data);
                HikariDataSource pool = pool(database)) {
            pool.getConnection().close();
            S3Config bucket = bucket(objects);
            verify(bucket);
            Set<Thread> before = threads();

            Recorded recorded =
                    EmbeddingExample.record(pool, bucket, folder.resolve("spool"), EmbeddingIT::awaitRecorded);

            assertThat(recorded.recording().status()).isEqualTo(RecordingStatus.COMPLETED);
            assertThat(recorded.file()).isInstanceOf(Playback.Content.At.class);
            await().atMost(THREADS_END_WITHIN)
                    .untilAsserted(() -> assertThat(threads())
                            .filteredOn(thread -> !before.contains(thread))
                            .isEmpty());
        }
    }

    @Test
    void the_readme_shows_the_example_that_runs() throws Exception {
        String source =
                Files.readString(Path.of("src/test/java/dev/tapedeck/bootstrap/embedding/EmbeddingExample.java"));
        String shown = source.substring(
                        source.indexOf("// README begins\n") + "// README begins\n".length(),
                        source.indexOf("        // README ends"))
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(Path.of("..", "README.md"))).contains(shown);
    }

    private static void awaitRecorded(Tapedeck tapedeck, RecordingId id) {
        Actor lessons = tapedeck.access().actAs(new Caller("lessons", null, null, Set.of()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> tapedeck.recordings().find(lessons, id).orElseThrow().takes().stream()
                        .anyMatch(take -> take.progress().recorded().compareTo(LESSON) >= 0));
    }

    private static void verify(S3Config bucket) {
        try (S3MediaStore store = new S3MediaStore(bucket, InstantSource.system())) {
            store.verify();
        }
    }

    private static S3Config bucket(EmbeddedStore objects) {
        return S3Config.of(objects.endpoint(), null, "us-east-1", "lessons", objects.accessKey(), objects.secretKey());
    }

    private static HikariDataSource pool(EmbeddedDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.validate();
        return pool;
    }

    /**
     * Not counted: what the Java machine makes for itself, the waiting of this test, and the timer of the driver beneath
     * the program's own pool, which ends with that pool.
     */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null
                        && !thread.getThreadGroup().getName().equals("system")
                        && !thread.getThreadGroup().getName().equals("InnocuousThreadGroup"))
                .filter(thread -> !thread.getName().startsWith("awaitility")
                        && !thread.getName().startsWith("PostgreSQL-JDBC-SharedTimer"))
                .collect(Collectors.toSet());
    }
}
