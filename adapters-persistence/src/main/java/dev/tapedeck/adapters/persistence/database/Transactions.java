package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.access.UserId;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of a person or of the system, made by {@link Database}. Statements are bounded in time, conflicts between
 * transactions are tried again, and errors of libraries become errors of the domain. Thread-safe.
 */
public final class Transactions {
    /** A conflict between transactions is gone after one or two tries, or it is not going away. */
    private static final int ATTEMPTS_MAX = 4;

    private final Jdbi jdbi;
    private final ConnectionLimiter limiter;
    private final SchemaName schema;
    private final @Nullable UserId person;

    Transactions(Jdbi jdbi, ConnectionLimiter limiter, SchemaName schema, @Nullable UserId person) {
        this.jdbi = jdbi;
        this.limiter = limiter;
        this.schema = schema;
        this.person = person;
    }

    /** Which rows the person sees, or the system. */
    public Visibility visibility() {
        return new Visibility(person);
    }

    /**
     * Runs one statement, which is a transaction of its own.
     *
     * @param attempted what is being done, for messages: {@code "find recording 0190…"}
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when the database cannot be reached or is too slow
     */
    public <T> T run(String attempted, Function<Handle, T> work) {
        return attempt(
                attempted,
                () -> jdbi.withHandle(handle -> {
                    if (person != null) {
                        ActorSetting.ofEachStatement(schema, person).setIn(handle);
                    }
                    return work.apply(handle);
                }));
    }

    /**
     * Runs several statements in one transaction, again from the start when it collides with another one. The first
     * statement of a person's transaction is no batch.
     */
    public <T> T transact(String attempted, Function<Handle, T> work) {
        return attempt(
                attempted,
                () -> jdbi.inTransaction(handle -> {
                    if (person != null) {
                        ActorSetting.ofTransaction(schema, person).setIn(handle);
                    }
                    return work.apply(handle);
                }));
    }

    /** Like {@link #transact}, without a result. */
    public void change(String attempted, Consumer<Handle> work) {
        transact(attempted, handle -> {
            work.accept(handle);
            return true;
        });
    }

    private <T> T attempt(String attempted, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return limiter.pass(attempted, work);
            } catch (JdbiException failure) {
                if (attempt == ATTEMPTS_MAX || !SqlErrors.isConflict(failure)) {
                    throw SqlErrors.translate(attempted, failure);
                }
            }
        }
    }
}
