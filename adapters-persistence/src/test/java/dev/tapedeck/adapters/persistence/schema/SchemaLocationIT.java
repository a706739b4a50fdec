package dev.tapedeck.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.adapters.persistence.database.ConnectionLimiter;
import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SchemaName;
import dev.tapedeck.adapters.persistence.testing.PostgresExtension;
import dev.tapedeck.domain.id.Simultaneously;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where everything is kept in a database, and how an installation of the previous release gets there. */
class SchemaLocationIT {
    private static final SchemaName PUBLIC = new SchemaName("public");
    private static final SchemaName OURS = SchemaName.DEFAULT;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.empty();

    private SchemaMigration migration(SchemaName schema) {
        return new SchemaMigration(postgres.dataSource(), schema);
    }

    private void givenInstallationInPublic() {
        migration(PUBLIC).run();
        LastRelease.fill(postgres);
    }

    @Test
    void an_empty_database_keeps_its_public_schema_empty() {
        migration(OURS).run();

        assertThat(tables("public")).isEmpty();
        assertThat(functions("public")).isEmpty();
        assertThat(tables("tapedeck")).contains("users", "recordings", "scheduled_tasks", "flyway_schema_history");
    }

    @Test
    void tables_of_another_program_stay_as_they_are() {
        postgres.sql("create table public.users (id serial primary key, email text)");
        postgres.sql("create table public.sessions (user_id integer references public.users)");
        postgres.sql("insert into public.users (email) values ('bob@example.org')");

        migration(OURS).run();
        LastRelease.fill(postgres);

        LastRelease.assertKept(postgres);
        assertThat(tables("public")).containsExactly("sessions", "users");
        assertThat(postgres.value(String.class, "select email from public.users"))
                .isEqualTo("bob@example.org");
    }

    @Test
    void an_installation_of_the_previous_release_is_moved_with_all_that_is_its_own() {
        givenInstallationInPublic();
        String before = dump(PUBLIC);

        migration(OURS).run();

        LastRelease.assertKept(postgres);
        assertThat(dump(OURS)).isEqualTo(before);
        assertThat(tables("public")).containsExactly("tapedeck_has_moved");
        assertThat(functions("public")).isEmpty();
    }

    @Test
    void an_older_installation_is_moved_and_then_migrated() {
        migration(PUBLIC).runTo("018");
        postgres.sql("create table public.tracks (title text)");
        LastRelease.fill(postgres);

        migration(OURS).run();

        LastRelease.assertKept(postgres);
        assertThat(tables("public")).containsExactly("tapedeck_has_moved", "tracks");
    }

    @Test
    void nothing_is_moved_twice() {
        givenInstallationInPublic();
        migration(OURS).run();

        migration(OURS).run();

        LastRelease.assertKept(postgres);
    }

    @Test
    void the_previous_release_does_not_start_anew_beside_what_was_moved() {
        givenInstallationInPublic();
        migration(OURS).run();

        assertThatThrownBy(() -> migration(PUBLIC).run()).hasStackTraceContaining("non-empty schema");
        assertThat(tables("public")).containsExactly("tapedeck_has_moved");
    }

    @Test
    void an_installation_stays_in_public_where_that_is_set() {
        givenInstallationInPublic();

        migration(PUBLIC).run();

        assertThat(tables("public")).contains("recordings").doesNotContain("tapedeck_has_moved");
        assertThat(postgres.value(Boolean.class, "select to_regnamespace('tapedeck') is null"))
                .isTrue();
    }

    @Test
    void migrations_of_another_program_are_not_taken_for_ours() {
        postgres.sql("create table public.flyway_schema_history (installed_rank integer, version text,"
                + " description text, type text, script text, success boolean)");
        postgres.sql(
                "insert into public.flyway_schema_history values (1, '001', 'users', 'SQL', 'V001__users.sql', true)");
        postgres.sql("create table public.users (name text)");

        migration(OURS).run();

        assertThat(tables("public")).containsExactly("flyway_schema_history", "users");
        assertThat(tables("tapedeck")).contains("recordings");
    }

    @Test
    void an_installation_is_moved_into_a_schema_that_was_made_for_it() {
        givenInstallationInPublic();
        postgres.sql("create schema tapedeck");

        migration(OURS).run();

        assertThat(tables("public")).containsExactly("tapedeck_has_moved");
        LastRelease.assertKept(postgres);
    }

    @Test
    void of_nodes_that_start_together_one_moves() {
        givenInstallationInPublic();

        Simultaneously.call(3, node -> {
            migration(OURS).run();
            return node;
        });

        LastRelease.assertKept(postgres);
        assertThat(tables("public")).containsExactly("tapedeck_has_moved");
    }

    @Test
    void a_move_that_is_cut_off_has_not_happened() {
        givenInstallationInPublic();
        List<String> before = tables("public");

        postgres.database().asSystem().change("stop the move half way", handle -> {
            handle.execute("lock table public.dead_jobs in access share mode");
            CompletableFuture<Void> move =
                    CompletableFuture.runAsync(() -> migration(OURS).run());
            await().until(() -> backendsThatWaitToMove() == 1);
            postgres.value(
                    Boolean.class,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where wait_event_type = 'Lock' and query like 'alter table%'");

            assertThatThrownBy(move::join).isInstanceOf(CompletionException.class);
        });

        assertThat(tables("public")).isEqualTo(before);
        assertThat(postgres.value(Boolean.class, "select to_regnamespace('tapedeck') is null"))
                .isTrue();
        migration(OURS).run();
        LastRelease.assertKept(postgres);
    }

    private long backendsThatWaitToMove() {
        return postgres.value(
                Long.class,
                "select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock' and query like 'alter table%'");
    }

    private String dump(SchemaName schema) {
        return SchemaDump.of(Database.over(postgres.dataSource(), schema, ConnectionLimiter.open()));
    }

    private List<String> tables(String schema) {
        return names("select c.relname from pg_class c where c.relkind in ('r', 'v', 'S') and c.relname !~ '_seq$'"
                + " and c.relnamespace = to_regnamespace('" + schema + "') order by 1");
    }

    private List<String> functions(String schema) {
        return names(
                "select p.proname from pg_proc p where p.pronamespace = to_regnamespace('" + schema + "') order by 1");
    }

    private List<String> names(String query) {
        return postgres.database()
                .asSystem()
                .run(
                        "list what is there",
                        handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
