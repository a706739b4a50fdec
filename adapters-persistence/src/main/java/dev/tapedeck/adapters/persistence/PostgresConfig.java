package dev.tapedeck.adapters.persistence;

import dev.tapedeck.adapters.persistence.database.SchemaName;
import dev.tapedeck.domain.id.InvalidValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, and the bounds on using it.
 *
 * @param url {@code jdbc:postgresql://…}, without user and password
 * @param user null for the driver's default
 * @param password null where the server asks for none; never shown
 * @param schema that holds everything of Tapedeck's
 * @param connectionsMax in the pool; one more listens for events
 * @param connectTimeout to make a connection, or to be given one from the pool
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
     * Reads an address as it is usually handed out, with the default bounds.
     *
     * @param address {@code jdbc:postgresql://host/db?user=…&password=…} or {@code postgres://user:password@host/db}
     * @throws InvalidValue when it is neither; the message does not repeat the address, which may hold a password
     */
    public static PostgresConfig parse(String address) {
        PostgresAddress parsed = PostgresAddress.parse(address);
        return of(parsed.url(), parsed.user(), parsed.password());
    }

    /** With the default schema and bounds. */
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

    /** @throws InvalidValue when it is not a name that {@link SchemaName} allows */
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
