package dev.tapedeck.adapters.persistence;

import dev.tapedeck.adapters.persistence.database.SchemaName;
import dev.tapedeck.domain.id.InvalidValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The address of the database, and limits on its use.
 *
 * @param url {@code jdbc:postgresql://…}, without user and password
 * @param user null for the driver's default
 * @param password null when the server requires none; never shown
 * @param schema the schema of all tables of Tapedeck
 * @param connectionsMax in the pool; one more listens for events
 * @param connectTimeout for opening a connection, or getting one from the pool
 * @param statementTimeout for one statement, on the server
 */
public record PostgresConfig(
        String url,
        @Nullable String user,
        @Nullable String password,
        SchemaName schema,
        int connectionsMax,
        Duration connectTimeout,
        Duration statementTimeout) {
    public static final int CONNECTIONS_MAX_DEFAULT = 10;
    public static final Duration CONNECT_TIMEOUT_DEFAULT = Duration.ofSeconds(5);
    public static final Duration STATEMENT_TIMEOUT_DEFAULT = Duration.ofSeconds(15);

    private static final int CONNECTIONS_LIMIT = 200;

    public PostgresConfig {
        if (connectionsMax < 2 || connectionsMax > CONNECTIONS_LIMIT) {
            throw new InvalidValue("connectionsMax", "must be between 2 and " + CONNECTIONS_LIMIT);
        }
    }

    /**
     * Parses an address in a usual form, with the default limits.
     *
     * @param address {@code jdbc:postgresql://host/db?user=…&password=…} or {@code postgres://user:password@host/db}
     * @throws InvalidValue when it is neither; the message does not repeat the address, which may hold a password
     */
    public static PostgresConfig parse(String address) {
        PostgresAddress parsed = PostgresAddress.parse(address);
        return of(parsed.url(), parsed.user(), parsed.password());
    }

    /** A configuration with the default schema and limits. */
    public static PostgresConfig of(String url, @Nullable String user, @Nullable String password) {
        return new PostgresConfig(
                url,
                user,
                password,
                SchemaName.DEFAULT,
                CONNECTIONS_MAX_DEFAULT,
                CONNECT_TIMEOUT_DEFAULT,
                STATEMENT_TIMEOUT_DEFAULT);
    }

    /** @throws InvalidValue when {@link SchemaName} does not allow the name */
    public PostgresConfig withSchema(String name) {
        return new PostgresConfig(
                url, user, password, new SchemaName(name), connectionsMax, connectTimeout, statementTimeout);
    }

    public PostgresConfig withConnectionsMax(int connections) {
        return new PostgresConfig(url, user, password, schema, connections, connectTimeout, statementTimeout);
    }

    @Override
    public String toString() {
        return "PostgresConfig[url=" + url + ", user=" + user + ", schema=" + schema.value() + ", connectionsMax="
                + connectionsMax + "]";
    }
}
