package dev.tapedeck.adapters.persistence.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For which transactions of a cluster followers of events wait. */
class SharedClusterIT extends OnPostgres {
    @Test
    void a_transaction_of_another_database_delays_nobody() throws SQLException {
        String elsewhere = postgres.url().replaceFirst("/[^/?]+\\?", "/postgres?");
        try (Connection connection = DriverManager.getConnection(elsewhere)) {
            write(connection);

            Recording recording = given(RecordingFixtures.starting(owner("alice")));

            assertThat(read()).containsExactly(recording.id());
            connection.rollback();
        }
    }

    @Test
    void a_transaction_of_our_database_is_waited_for() throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url())) {
            write(connection);

            Recording recording = given(RecordingFixtures.starting(owner("alice")));

            assertThat(read()).isEmpty();
            connection.rollback();
            assertThat(read()).containsExactly(recording.id());
        }
    }

    /** Has the transaction get an id, as each that writes has one. */
    private static void write(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    private List<RecordingId> read() {
        return storage().port(EventLog.class).after(0, 10).stream()
                .map(StoredEvent::event)
                .map(event -> event.recording())
                .toList();
    }
}
