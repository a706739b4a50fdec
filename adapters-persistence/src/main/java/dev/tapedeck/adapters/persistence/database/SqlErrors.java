package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.id.RepositoryUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Interprets errors of the database. The codes are in appendix A of the PostgreSQL manual, "PostgreSQL Error Codes".
 */
public final class SqlErrors {
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK_DETECTED = "40P01";
    /** Connection, rollback, out of resources, operator intervention (also cancelled by time-out), system error. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private SqlErrors() {}

    /** Whether two transactions conflicted, so that a retry may succeed. */
    static boolean isConflict(Throwable failure) {
        return state(failure)
                .filter(state -> state.equals(SERIALIZATION_FAILURE) || state.equals(DEADLOCK_DETECTED))
                .isPresent();
    }

    /** The failure as an exception of the domain: {@link RepositoryUnavailable}, or an error of ours that surfaces. */
    public static RuntimeException translate(String attempted, Exception failure) {
        return isUnavailable(failure)
                ? new RepositoryUnavailable(attempted, failure)
                : new IllegalStateException("the database refused: " + attempted, failure);
    }

    /** Whether a statement violated the constraint with this name. */
    public static boolean violates(Throwable failure, String constraint) {
        return causeOf(failure) instanceof PSQLException refused
                && refused.getServerErrorMessage() != null
                && constraint.equals(refused.getServerErrorMessage().getConstraint());
    }

    private static boolean isUnavailable(Throwable failure) {
        if (failure instanceof ConnectionException || causeOf(failure) instanceof SQLTransientException) {
            return true;
        }
        return state(failure)
                .filter(state ->
                        state.equals(LOCK_NOT_AVAILABLE) || UNAVAILABLE_CLASSES.contains(state.substring(0, 2)))
                .isPresent();
    }

    private static Optional<String> state(Throwable failure) {
        return Optional.ofNullable(causeOf(failure))
                .map(SQLException::getSQLState)
                .filter(state -> state.length() == 5);
    }

    private static @Nullable SQLException causeOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
