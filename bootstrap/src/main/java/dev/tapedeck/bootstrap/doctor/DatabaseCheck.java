package dev.tapedeck.bootstrap.doctor;

import dev.tapedeck.adapters.persistence.PostgresConfig;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Whether the database answers, is new enough, lets us make tables, and tells the same time. */
final class DatabaseCheck implements Check {
    private static final int MAJOR_VERSION_MIN = 15;
    private static final String TIMEOUT_SECONDS = "5";
    private static final Duration CLOCK_DIFFERENCE_MAX = Duration.ofSeconds(2);
    private static final String RIGHTS = """
            select case when to_regnamespace(?) is null then has_database_privilege(current_database(), 'CREATE')
                else has_schema_privilege(?, 'CREATE') and has_schema_privilege(?, 'USAGE') end
            """;

    private final PostgresConfig config;
    private final InstantSource clock;

    DatabaseCheck(PostgresConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<Finding> findings() {
        try (Connection connection = DriverManager.getConnection(config.url(), properties());
                Statement statement = connection.createStatement()) {
            List<Finding> findings = new ArrayList<>();
            findings.add(version(connection.getMetaData()));
            findings.add(rights(connection, config.schema().value()));
            findings.add(time(statement));
            return findings;
        } catch (SQLException e) {
            return List.of(Finding.fail(
                    "database",
                    "no connection to " + config.url() + ": " + firstLine(e)
                            + ". Check DATABASE_URL, the network, and that the role may log in."));
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        setIfPresent(properties, "user", config.user());
        setIfPresent(properties, "password", config.password());
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", TIMEOUT_SECONDS);
        return properties;
    }

    private static void setIfPresent(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private static Finding version(DatabaseMetaData database) throws SQLException {
        String found = "PostgreSQL " + database.getDatabaseProductVersion();
        return database.getDatabaseMajorVersion() >= MAJOR_VERSION_MIN
                ? Finding.ok("database", found)
                : Finding.fail("database", found + " is too old: " + MAJOR_VERSION_MIN + " or later is needed.");
    }

    private static Finding rights(Connection connection, String schema) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(RIGHTS)) {
            for (int place = 1; place <= 3; place++) {
                question.setString(place, schema);
            }
            return isTrue(question)
                    ? Finding.ok("database", "its role may make tables in the schema " + schema)
                    : Finding.fail(
                            "database",
                            "its role may not make tables in the schema " + schema
                                    + ". Run: create schema if not exists " + schema
                                    + "; grant create, usage on schema " + schema + " to <role>;");
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (ResultSet response = question.executeQuery()) {
            return response.next() && response.getBoolean(1);
        }
    }

    private Finding time(Statement statement) throws SQLException {
        Instant before = clock.instant();
        try (ResultSet time = statement.executeQuery("select extract(epoch from clock_timestamp())")) {
            boolean unusedAsARowIsSure = time.next();
            Instant there = Instant.ofEpochMilli((long) (time.getDouble(1) * 1000));
            Duration difference = Duration.between(before, there).abs();
            return difference.compareTo(CLOCK_DIFFERENCE_MAX) <= 0
                    ? Finding.ok("clock", "agrees with the database's")
                    : Finding.warn(
                            "clock",
                            "differs from the database's by " + difference.toSeconds()
                                    + " s. Let both computers set their clocks by NTP.");
        }
    }

    private static String firstLine(SQLException e) {
        return e.getMessage() == null
                ? e.getSQLState()
                : e.getMessage().lines().findFirst().orElse("");
    }
}
