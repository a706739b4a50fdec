package dev.tapedeck.adapters.persistence.schema;

import dev.tapedeck.adapters.persistence.database.ConnectionLimiter;
import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SchemaName;
import dev.tapedeck.adapters.persistence.database.SqlErrors;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrates a database to the schema of this release, or of an earlier one. Safe on several nodes at once: they take
 * turns. A newer database is not changed, as the previous release must run on while the next one is rolled out.
 */
public final class SchemaMigration {
    /** A folder of our own: {@code db/migration} is where the Flyway of a program around us looks. */
    static final String FOLDER = "dev/tapedeck/adapters/persistence/schema/migration";

    private final DataSource dataSource;
    private final SchemaName schema;

    public SchemaMigration(DataSource dataSource, SchemaName schema) {
        this.dataSource = dataSource;
        this.schema = schema;
    }

    /**
     * Migrates to the latest schema.
     *
     * @throws RepositoryUnavailable when the database cannot be reached
     * @throws IllegalStateException when connections are not in auto-commit mode; nothing was written
     */
    public void run() {
        migrate(configuration());
    }

    /** Migrates to an earlier schema, for tests of upgrades. */
    void runTo(String version) {
        migrate(configuration().target(version));
    }

    private FluentConfiguration configuration() {
        return Flyway.configure()
                .dataSource(dataSource)
                .defaultSchema(schema.value())
                .createSchemas(false)
                .locations("classpath:" + FOLDER)
                .loggers("slf4j")
                .ignoreMigrationPatterns("*:future")
                .cleanDisabled(true);
    }

    private void migrate(FluentConfiguration configuration) {
        requireUsable();
        new SchemaLocation(Database.over(dataSource, schema, ConnectionLimiter.open())).prepare();
        try {
            configuration.load().migrate();
        } catch (FlywayException failure) {
            throw SqlErrors.translate("bring the schema up to date", failure);
        }
    }

    /** Flyway wraps connection errors in several ways, so the connection is checked first. */
    private void requireUsable() {
        try (Connection connection = dataSource.getConnection()) {
            connection.getMetaData().getDatabaseMajorVersion();
            requireAutoCommit(connection);
        } catch (SQLException failure) {
            throw new RepositoryUnavailable("connect", failure);
        }
    }

    /** A statement outside a transaction would never be committed otherwise. */
    private static void requireAutoCommit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("connections of the DataSource must be in auto-commit mode,"
                    + " as they are by default; a pool that turns it off cannot be lent");
        }
    }
}
