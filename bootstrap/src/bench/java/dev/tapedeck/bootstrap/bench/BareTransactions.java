package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.application.Tapedeck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The limit of taking in webhooks: the statements that the product executes for each, in one transaction of the bare driver. */
final class BareTransactions {
    private final RoomRecording recorded;
    /** Of each webhook. */
    private final List<List<RecordedStatement>> statements = new ArrayList<>();

    BareTransactions(BenchmarkEnvironment environment) {
        recorded = RoomRecording.started(environment.storage());
        StatementRecorder recorder = new StatementRecorder(environment::connect);
        try (PostgresStorage storage = PostgresStorage.of(recorder.dataSource());
                Tapedeck tapedeck = environment.tapedeckOn(storage)) {
            for (LiveKitWebhook webhook : recorded.webhooks()) {
                List<RecordedStatement> unusedAsTheyAreOfTheStart = recorder.next();
                RoomRecording.receive(tapedeck, webhook);
                statements.add(recorder.next());
            }
        }
    }

    /** @param webhook which of the recording's, from 0 on */
    void execute(Connection connection, RoomRecording recording, int webhook) throws SQLException {
        Map<Object, Object> others = recording.insteadOf(recorded);
        connection.setAutoCommit(false);
        for (RecordedStatement statement : statements.get(webhook)) {
            statement.execute(connection, others);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** How many statements a webhook needs on average. */
    double statementsEach() {
        return statements.stream().mapToInt(List::size).average().orElseThrow();
    }
}
