package dev.tapedeck.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tapedeck.adapters.persistence.database.SchemaName;
import dev.tapedeck.adapters.persistence.testing.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What migrations leave in the history, which those of a later release have to find again. */
class MigrationHistoryIT {
    private static final Path COMMITTED = Path.of("src/test/resources/history.txt");

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.empty();

    @TempDir
    Path previousRelease;

    private SchemaMigration migration() {
        return new SchemaMigration(postgres.dataSource(), SchemaName.DEFAULT);
    }

    /** Versions, names and checksums: a migration that has been released is not edited, renamed or removed. */
    @Test
    void the_history_is_the_committed_one() throws IOException {
        migration().run();

        assertThat(history()).isEqualTo(Files.readAllLines(COMMITTED));
    }

    @Test
    void an_installation_whose_migrations_were_in_another_folder_is_left_as_it_is() throws IOException {
        migrateFrom("db/migration");
        List<String> before = rows("select installed_rank || ' ' || installed_on || ' ' || script");

        assertThatCode(() -> migration().run()).doesNotThrowAnyException();

        assertThat(rows("select installed_rank || ' ' || installed_on || ' ' || script"))
                .isEqualTo(before);
        assertThat(history()).isEqualTo(Files.readAllLines(COMMITTED));
    }

    /** As releases did that kept their migrations where Flyway looks by default. */
    private void migrateFrom(String folder) throws IOException {
        Path copies = Files.createDirectories(previousRelease.resolve(folder));
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources", SchemaMigration.FOLDER))) {
            for (Path script : scripts.toList()) {
                Files.copy(script, copies.resolve(script.getFileName()));
            }
        }
        Flyway.configure()
                .dataSource(postgres.dataSource())
                .defaultSchema("tapedeck")
                .locations("filesystem:" + copies)
                .load()
                .migrate();
    }

    @Test
    void another_programs_migrations_do_not_include_ours() {
        Flyway theirs = Flyway.configure().dataSource(postgres.dataSource()).load();

        assertThat(theirs.info().all()).isEmpty();
    }

    private List<String> history() {
        return rows("select concat_ws(' | ', version, description, type, script, checksum)");
    }

    private List<String> rows(String selection) {
        return postgres.database()
                .asSystem()
                .run(
                        "read the history",
                        handle -> handle.createQuery(selection
                                        + " from tapedeck.flyway_schema_history where version is not null"
                                        + " order by installed_rank")
                                .mapTo(String.class)
                                .list());
    }
}
