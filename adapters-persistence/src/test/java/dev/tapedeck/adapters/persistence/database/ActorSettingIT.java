package dev.tapedeck.adapters.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.tapedeck.adapters.persistence.testing.PostgresExtension;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who asks, as a statement sees it; on one connection, which the next caller gets, too. */
class ActorSettingIT {
    private static final Actor ALICE = Actor.of(new UserId(new UUID(1, 1)));
    private static final Actor BOB = Actor.of(new UserId(new UUID(1, 2)));
    private static final String CURRENT_ACTOR = "select current_setting('tapedeck.actor', true)";
    /** The driver prepares a statement on the server when it was sent five times. */
    private static final int OFTEN = 8;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private HikariDataSource oneConnection;
    private Database database;

    @BeforeEach
    void open() {
        oneConnection = new HikariDataSource();
        oneConnection.setJdbcUrl(postgres.url());
        oneConnection.setMaximumPoolSize(1);
        database = Database.over(oneConnection, SchemaName.DEFAULT, Duration.ofSeconds(20), ConnectionLimiter.open());
    }

    @AfterEach
    void close() {
        oneConnection.close();
    }

    @Test
    void a_single_statement_sees_who_asks_and_the_next_caller_is_nobody() {
        for (int i = 0; i < OFTEN; i++) {
            assertThat(currentActor(database.as(ALICE))).isEqualTo(ALICE.user().toString());
            assertThat(currentActor(database.asSystem())).isIn(null, "");
            assertThat(currentActor(database.as(BOB))).isEqualTo(BOB.user().toString());
        }
    }

    private static @Nullable String currentActor(Transactions asked) {
        return asked.run("ask", ActorSettingIT::currentActor);
    }

    private static @Nullable String currentActor(Handle handle) {
        return handle.createQuery(CURRENT_ACTOR).mapTo(String.class).findOne().orElse(null);
    }

    @Test
    void several_statements_of_one_run_each_see_who_asks() {
        List<String> seen =
                database.as(ALICE).run("ask twice", handle -> List.of(currentActor(handle), currentActor(handle)));

        assertThat(seen).containsOnly(ALICE.user().toString());
    }

    @Test
    void every_statement_of_a_transaction_sees_who_asks() {
        for (int i = 0; i < OFTEN; i++) {
            List<String> seen = database.as(ALICE)
                    .transact("ask twice", handle -> List.of(currentActor(handle), currentActor(handle)));

            assertThat(seen).containsOnly(ALICE.user().toString());
            assertThat(currentActor(database.asSystem())).isIn(null, "");
        }
    }

    @Test
    void a_transaction_whose_first_statement_changes_rows_sees_who_asks() {
        for (int i = 0; i < OFTEN; i++) {
            String subject = "first-" + i;
            List<String> names = database.as(ALICE).transact("insert, then read", handle -> {
                int inserted = handle.createUpdate("insert into tapedeck.users (subject, name)"
                                + " values (:subject, current_setting('tapedeck.actor'))")
                        .bind("subject", subject)
                        .execute();
                assertThat(inserted).isEqualTo(1);
                return handle.createQuery("select name from tapedeck.users where subject = :subject")
                        .bind("subject", subject)
                        .mapTo(String.class)
                        .list();
            });

            assertThat(names).containsExactly(ALICE.user().toString());
        }
    }

    @Test
    void a_transaction_that_is_tried_again_sees_who_asks() {
        AtomicInteger tries = new AtomicInteger();

        String seen = database.as(ALICE).transact("collide once", handle -> {
            String current = currentActor(handle);
            if (tries.incrementAndGet() == 1) {
                handle.execute("do $$ begin raise exception using errcode = 'serialization_failure'; end $$");
            }
            return current;
        });

        assertThat(tries).hasValue(2);
        assertThat(seen).isEqualTo(ALICE.user().toString());
    }

    @Test
    void a_query_gives_its_own_rows_and_takes_its_own_values() {
        for (int i = 0; i < OFTEN; i++) {
            List<Integer> numbers = database.as(ALICE)
                    .run(
                            "count",
                            handle -> handle.createQuery("select n from generate_series(cast(:from as integer), :to) n")
                                    .bind("from", 1)
                                    .bind("to", 1000)
                                    .mapTo(Integer.class)
                                    .list());
            Optional<Integer> nothing = database.as(ALICE)
                    .run(
                            "find nothing",
                            handle -> handle.createQuery("select 1 where false")
                                    .mapTo(Integer.class)
                                    .findOne());

            assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 1000).boxed().toList());
            assertThat(nothing).isEmpty();
        }
    }

    @Test
    void an_update_says_how_many_rows_it_touched_and_returns_them() {
        for (int i = 0; i < OFTEN; i++) {
            String subject = "subject-" + i;
            int inserted = database.as(ALICE)
                    .run(
                            "insert",
                            handle -> handle.createUpdate(
                                            "insert into tapedeck.users (subject, name)"
                                                    + " select :subject || n, current_setting('tapedeck.actor') from generate_series(1, 3) n")
                                    .bind("subject", subject)
                                    .execute());
            List<String> returned = database.as(BOB)
                    .run(
                            "update",
                            handle -> handle.createQuery(
                                            "update tapedeck.users set email = 'x' where subject like :subject returning name")
                                    .bindNamedArgumentFinder(new Parameters().text("subject", subject + "%"))
                                    .mapTo(String.class)
                                    .list());

            assertThat(inserted).isEqualTo(3);
            assertThat(returned).hasSize(3).containsOnly(ALICE.user().toString());
        }
    }

    @Test
    void a_statement_that_fails_changes_nothing_and_leaves_nobody_behind() {
        for (int i = 0; i < OFTEN; i++) {
            assertThatThrownBy(() -> database.as(ALICE)
                            .run(
                                    "fail",
                                    handle -> handle.createQuery("select 1 / :zero")
                                            .bind("zero", 0)
                                            .mapTo(Integer.class)
                                            .one()))
                    .hasStackTraceContaining("division by zero");

            assertThat(currentActor(database.asSystem())).isIn(null, "");
        }
    }
}
