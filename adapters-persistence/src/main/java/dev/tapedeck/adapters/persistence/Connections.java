package dev.tapedeck.adapters.persistence;

import dev.tapedeck.adapters.persistence.database.Connector;
import javax.sql.DataSource;

/**
 * The connections to one database, by purpose.
 *
 * @param pool for statements
 * @param forMigrations connections for long statements
 * @param forProbing connect at once or fail, to check whether the database is available
 * @param forListening connections that stay open for long
 * @param end closes the connections that belong to Tapedeck
 */
record Connections(
        DataSource pool, DataSource forMigrations, DataSource forProbing, Connector forListening, Runnable end)
        implements AutoCloseable {
    /** Takes all connections from the pool of another program, which closes it. */
    static Connections lent(DataSource pool) {
        return new Connections(pool, pool, pool, pool::getConnection, () -> {});
    }

    @Override
    public void close() {
        end.run();
    }
}
