package dev.tapedeck.adapters.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections that somebody keeps for long, and closes. */
@FunctionalInterface
public interface Connector {
    Connection connect() throws SQLException;
}
