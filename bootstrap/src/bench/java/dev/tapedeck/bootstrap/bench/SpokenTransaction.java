package dev.tapedeck.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Statements that the product ran together. */
final class SpokenTransaction {
    private final boolean explicit;
    private final List<SpokenStatement> statements = new ArrayList<>();

    /** @param explicit whether it was begun and committed, rather than being what each statement is by itself */
    SpokenTransaction(boolean explicit) {
        this.explicit = explicit;
    }

    void add(SpokenStatement statement) {
        statements.add(statement);
    }

    boolean isExecuted() {
        return statements.stream().anyMatch(SpokenStatement::isExecuted);
    }

    int statements() {
        return statements.size();
    }

    /** @param others what to say in place of what was said then */
    void run(Connection connection, Map<Object, Object> others) throws SQLException {
        if (explicit) {
            connection.setAutoCommit(false);
        }
        runStatements(connection, others);
        if (explicit) {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void runStatements(Connection connection, Map<Object, Object> others) throws SQLException {
        for (SpokenStatement statement : statements) {
            if (statement.isExecuted()) {
                statement.run(connection, others);
            }
        }
    }

    /** The same statements as one transaction, whatever they were. */
    static void runAsOne(List<SpokenTransaction> all, Connection connection, Map<Object, Object> others)
            throws SQLException {
        connection.setAutoCommit(false);
        for (SpokenTransaction one : all) {
            one.runStatements(connection, others);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public String toString() {
        return (explicit ? "transaction" : "alone") + statements;
    }
}
