package dev.tapedeck.adapters.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tapedeck.adapters.persistence.testing.PostgresExtension;
import dev.tapedeck.adapters.persistence.transcript.JdbiSpeechReader;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.transcript.speech.SpeechReader;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How often the database is waited for, which must not depend on who asks. */
class RoundTripsIT {
    private static final Actor ALICE = Actor.of(new UserId(new UUID(1, 1)));
    /** The pool probes a connection that was not used for a while; the fewest of some calls are without a probe. */
    private static final int CALLS = 8;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private HikariDataSource oneConnection;
    private Database database;

    @BeforeEach
    void open() {
        oneConnection = new HikariDataSource();
        oneConnection.setJdbcUrl(postgres.url());
        oneConnection.addDataSourceProperty("socketFactory", CountingSockets.class.getName());
        oneConnection.setMaximumPoolSize(1);
        database = Database.over(oneConnection, SchemaName.DEFAULT, ConnectionLimiter.open());
    }

    @AfterEach
    void close() {
        oneConnection.close();
    }

    @Test
    void a_statement_takes_one_round_trip_for_a_person_and_for_the_system() {
        assertThat(roundTrips(database.asSystem(), RoundTripsIT::runQuery)).isEqualTo(1);
        assertThat(roundTrips(database.as(ALICE), RoundTripsIT::runQuery)).isEqualTo(1);
    }

    private static void runQuery(Transactions transactions) {
        transactions.run("query", RoundTripsIT::query);
    }

    private static int query(Handle handle) {
        return handle.createQuery("select 1").mapTo(Integer.class).one();
    }

    @Test
    void a_transaction_takes_one_for_each_statement_and_its_end_for_a_person_and_for_the_system() {
        assertThat(roundTrips(database.asSystem(), RoundTripsIT::changeTwice)).isEqualTo(3);
        assertThat(roundTrips(database.as(ALICE), RoundTripsIT::changeTwice)).isEqualTo(3);
    }

    private static void changeTwice(Transactions transactions) {
        transactions.change("change twice", handle -> {
            handle.execute("update tapedeck.users set name = 'x' where subject = 'nobody'");
            query(handle);
        });
    }

    @Test
    void the_detail_of_a_recording_takes_one() {
        SpeechReader reader = new JdbiSpeechReader(database);
        RecordingId unknown = new RecordingId(new UUID(1, 2));

        assertThat(roundTrips(database.as(ALICE), ignored -> reader.find(ALICE, unknown)))
                .isEqualTo(1);
    }

    private static int roundTrips(Transactions transactions, Consumer<Transactions> work) {
        return IntStream.range(0, CALLS)
                .map(call -> counted(transactions, work))
                .min()
                .orElseThrow();
    }

    private static int counted(Transactions transactions, Consumer<Transactions> work) {
        int before = CountingSockets.ROUND_TRIPS.get();
        work.accept(transactions);
        return CountingSockets.ROUND_TRIPS.get() - before;
    }
}
