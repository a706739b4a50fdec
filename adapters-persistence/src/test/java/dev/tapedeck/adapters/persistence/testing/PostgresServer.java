package dev.tapedeck.adapters.persistence.testing;

import dev.tapedeck.adapters.persistence.PostgresStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The PostgreSQL of this JVM, started with the first test and stopped with the JVM. Tests get databases of their own,
 * copied from one that has been migrated.
 */
final class PostgresServer {
    private static final String TEMPLATE = "migrated";
    private static final PostgresServer INSTANCE = new PostgresServer();

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();
    private final Queue<String> emptied = new ConcurrentLinkedQueue<>();

    private PostgresServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start", failure);
        }
        execute("create database " + TEMPLATE);
        try (PostgresStorage storage = PostgresStorage.of(server.getDatabase("postgres", TEMPLATE))) {
            storage.open(List.of());
        }
    }

    static PostgresServer running() {
        return INSTANCE;
    }

    /** The name of a database with the newest schema and no rows. */
    String migratedDatabase() {
        String used = emptied.poll();
        return used == null ? databaseLike(TEMPLATE) : used;
    }

    /** Empties a database for the next test, which is quicker than copying one. */
    void giveBack(String database) {
        execute(
                server.getDatabase("postgres", database),
                "set search_path to tapedeck;"
                        + " delete from recordings; delete from sessions; delete from idempotency_keys; delete from users;"
                        + " delete from provider_events; delete from provider_runs; delete from provider_health;"
                        + " delete from providers where name = 'example';"
                        + " delete from scheduled_tasks; delete from dead_jobs;"
                        + " delete from signing_keys");
        emptied.add(database);
    }

    /** The name of a new database with nothing in it. */
    String emptyDatabase() {
        return databaseLike("template0");
    }

    private String databaseLike(String template) {
        String name = "test_" + databases.incrementAndGet();
        execute("create database " + name + " template " + template);
        return name;
    }

    void drop(String database) {
        execute("drop database " + database + " with (force)");
    }

    String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    private void execute(String statement) {
        execute(server.getPostgresDatabase(), statement);
    }

    private static void execute(DataSource database, String statement) {
        try (Connection connection = database.getConnection();
                Statement plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }
}
