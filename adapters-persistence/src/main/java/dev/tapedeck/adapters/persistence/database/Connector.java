package dev.tapedeck.adapters.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections for long use; the caller closes them. */
@FunctionalInterface
public interface Connector {
    Connection connect() throws SQLException;
}
