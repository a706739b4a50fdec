package dev.tapedeck.adapters.persistence;

import dev.tapedeck.adapters.persistence.database.Connector;
import javax.sql.DataSource;

/**
 * The connections to one database, by what they are used for.
 *
 * @param pool for statements
 * @param forMigrations may work for long
 * @param forProbing are made at once or not at all, to find out whether the database is there
 * @param forListening are kept for long
 * @param end closes what is ours of them
 */
record Connections(
        DataSource pool, DataSource forMigrations, DataSource forProbing, Connector forListening, Runnable end)
        implements AutoCloseable {
    /** All from the pool of another program, which closes it. */
    static Connections lent(DataSource pool) {
        return new Connections(pool, pool, pool, pool::getConnection, () -> {});
    }

    @Override
    public void close() {
        end.run();
    }
}
