package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.application.Tapedeck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the product says to PostgreSQL for the messages of a run, said by nothing but the driver. */
final class BareIntake implements AutoCloseable {
    private final RoomRun heard;
    private final List<List<SpokenTransaction>> said = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    /** With a connection for each client. */
    BareIntake(Lab lab) throws SQLException {
        this.heard = RoomRun.asked(lab.storage());
        listen(lab);
        for (int client = 0; client < RoomRuns.CLIENTS; client++) {
            connections.add(lab.connect());
        }
    }

    private void listen(Lab lab) {
        StatementTap tap = new StatementTap(lab::connect);
        try (PostgresStorage storage = PostgresStorage.of(tap.dataSource());
                Tapedeck tapedeck = lab.tapedeckOn(storage)) {
            for (LiveKitMessage message : heard.messages()) {
                tap.take();
                message.giveTo(tapedeck.providers());
                said.add(tap.take());
            }
        }
    }

    /** In the transactions that the product makes of them. */
    void send(int client, RoomRun run) throws SQLException {
        for (int message = 0; message < RoomRun.MESSAGES; message++) {
            send(connections.get(client), run, message);
        }
    }

    /** @param message which of the run's, from 0 on */
    void send(Connection connection, RoomRun run, int message) throws SQLException {
        Map<Object, Object> others = run.insteadOf(heard);
        for (SpokenTransaction transaction : said.get(message)) {
            transaction.run(connection, others);
        }
    }

    /** In one transaction for each message. */
    void sendAsOne(int client, RoomRun run) throws SQLException {
        Map<Object, Object> others = run.insteadOf(heard);
        for (List<SpokenTransaction> message : said) {
            SpokenTransaction.runAsOne(message, connections.get(client), others);
        }
    }

    /** How many statements the messages of a run need. */
    int statements() {
        return said.stream()
                .flatMap(List::stream)
                .mapToInt(SpokenTransaction::statements)
                .sum();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
