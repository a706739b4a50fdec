package dev.tapedeck.adapters.persistence.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultProducer;
import org.jdbi.v3.core.statement.StatementContext;

/** The results of several queries that were sent together, in one round trip, one after the other. */
public final class Results {
    private final PreparedStatement statement;
    private final StatementContext context;
    private boolean hasBegun;

    private Results(PreparedStatement statement, StatementContext context) {
        this.statement = statement;
        this.context = context;
    }

    /** Reads the results of a statement. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Results results) throws SQLException;
    }

    /** For {@link org.jdbi.v3.core.statement.Query#execute}. */
    public static <T> ResultProducer<T> reading(Reader<T> reader) {
        return (statement, context) -> {
            try (context) {
                return reader.read(new Results(statement.get(), context));
            }
        };
    }

    /** All rows of the next query. */
    public <T> List<T> next(RowMapper<T> mapper) throws SQLException {
        if (hasBegun) {
            statement.getMoreResults();
        }
        hasBegun = true;
        List<T> rows = new ArrayList<>();
        try (ResultSet results = statement.getResultSet()) {
            while (results.next()) {
                rows.add(mapper.map(results, context));
            }
        }
        return rows;
    }
}
