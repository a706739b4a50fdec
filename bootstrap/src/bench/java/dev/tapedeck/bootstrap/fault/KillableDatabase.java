package dev.tapedeck.bootstrap.fault;

import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that is killed and started again behind the same address. */
final class KillableDatabase implements AutoCloseable {
    private final DataFolder data;
    private final TcpRelay relay;
    private EmbeddedDatabase server;

    private KillableDatabase(DataFolder data, EmbeddedDatabase server, TcpRelay relay) {
        this.data = data;
        this.server = server;
        this.relay = relay;
    }

    static KillableDatabase start(DataFolder data) throws IOException {
        EmbeddedDatabase server = EmbeddedDatabase.start(data);
        return new KillableDatabase(data, server, TcpRelay.to(server.port()));
    }

    /** The way to it that can be broken. */
    TcpRelay relay() {
        return relay;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + relay.port() + "/postgres?user=" + server.user() + "&password="
                + server.password();
    }

    /** A connection that no fault of the relay breaks. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl() + "?currentSchema=tapedeck", server.user(), server.password());
    }

    /** As {@code kill -9} does; it does not come back by itself. */
    void kill() {
        ProcessHandle.of(server.pid()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        server.close();
    }

    void restart() {
        server = EmbeddedDatabase.start(data);
        relay.target(server.port());
    }

    @Override
    public void close() {
        relay.close();
        server.close();
    }
}
