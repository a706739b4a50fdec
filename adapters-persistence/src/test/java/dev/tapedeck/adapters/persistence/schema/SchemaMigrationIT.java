package dev.tapedeck.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.persistence.database.SchemaName;
import dev.tapedeck.adapters.persistence.testing.PostgresExtension;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.id.Simultaneously;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

class SchemaMigrationIT {
    private static final Path COMMITTED = Path.of("src/test/resources/schema.txt");
    private static final Path FOUND = Path.of("target/schema.txt");

    /** The newest migration of the last release; a database at that release is migrated with rows in it. */
    private static final String LAST_RELEASE = "018";

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.empty();

    private SchemaMigration migration() {
        return new SchemaMigration(postgres.dataSource(), SchemaName.DEFAULT);
    }

    @Test
    void an_empty_database_gets_the_committed_schema() throws IOException {
        migration().run();

        String found = SchemaDump.of(postgres.database());

        Files.writeString(FOUND, found);
        assertThat(found)
                .as(
                        "The migrations and %s differ. If the change is meant, take the new one over:"
                                + " cp adapters-persistence/%s adapters-persistence/%s",
                        COMMITTED, FOUND, COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void a_database_of_the_last_release_keeps_its_rows() {
        SchemaMigration migration = migration();
        migration.runTo(LAST_RELEASE);
        LastRelease.fill(postgres);

        migration.run();

        LastRelease.assertKept(postgres);
    }

    @Test
    void secrets_of_rooms_are_emptied_in_events_that_earlier_releases_stored() {
        SchemaMigration migration = migration();
        migration.runTo("068");
        String body = """
                {"event":"room_started", "room":{"turnPassword": "%s", "name":"blue"},"turn_password":"%s"}""";
        String other = "{\"event\":\"room_started\",  \"room\":{\"name\":\"turnPassword\"}}";
        store("one", body.formatted("s3\\\"cr,t\\\\", "second"));
        store("other", other);

        migration.run();

        assertThat(bodyOf("one")).isEqualTo(body.formatted("", ""));
        assertThat(bodyOf("other")).isEqualTo(other);
    }

    private void store(String event, String body) {
        postgres.sql(
                "insert into provider_events (provider, event_id, type, body, state, received_at)"
                        + " values ('livekit', ?, 'room_started', ?, 'handled', now())",
                event,
                body);
    }

    private String bodyOf(String event) {
        return postgres.value(String.class, "select body from provider_events where event_id = ?", event);
    }

    @Test
    void the_last_release_goes_on_writing_on_the_new_schema() {
        migration().run();

        LastRelease.fill(postgres);

        LastRelease.assertKept(postgres);
    }

    @Test
    void a_second_run_changes_nothing() {
        migration().run();
        String first = SchemaDump.of(postgres.database());

        migration().run();

        assertThat(SchemaDump.of(postgres.database())).isEqualTo(first);
    }

    @Test
    void a_database_of_a_later_release_is_left_as_it_is() {
        SchemaMigration migration = migration();
        migration.run();
        postgres.sql("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                + " checksum, installed_by, execution_time, success)"
                + " select max(installed_rank) + 1, '900', 'later', 'SQL', 'V900__later.sql', 1, 'x', 1, true"
                + " from flyway_schema_history");

        migration.run();

        assertThat(postgres.value(Long.class, "select count(*) from flyway_schema_history where version = '900'"))
                .isEqualTo(1);
    }

    @Test
    void nodes_that_start_together_take_turns() {
        Simultaneously.call(3, node -> {
            migration().run();
            return node;
        });

        assertThat(postgres.value(Long.class, "select count(*) from users")).isZero();
    }

    @Test
    void a_database_that_is_away_is_reported_as_such() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/tapedeck?user=nobody&connectTimeout=2");

        assertThatThrownBy(() -> new SchemaMigration(nowhere, SchemaName.DEFAULT).run())
                .isInstanceOf(RepositoryUnavailable.class);
    }
}
