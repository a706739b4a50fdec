package dev.tapedeck.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    @TempDir
    Path folder;

    @Test
    void keeps_what_was_committed_between_starts() throws SQLException {
        try (DataFolder data = DataFolder.open(folder)) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(data, Programs.FOLDER)) {
                run(database, "CREATE TABLE kept (word text)");
                run(database, "INSERT INTO kept VALUES ('still here')");
            }
            try (EmbeddedDatabase database = EmbeddedDatabase.start(data, Programs.FOLDER)) {
                assertThat(ask(database, "SELECT word FROM kept")).isEqualTo("still here");
            }
        }
    }

    @Test
    void puts_every_commit_on_disk_and_speaks_utc_and_utf8() throws SQLException {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, Programs.FOLDER)) {
            assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "SHOW log_timezone")).isEqualTo("UTC");
            assertThat(ask(database, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(database, "SELECT lower('ÄÖ')")).isEqualTo("äö");
        }
    }

    @Test
    void listens_on_loopback_only_and_wants_the_password() throws Exception {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = DatabaseTemplate.start(data)) {
            assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "SHOW unix_socket_directories")).isEmpty();
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void leaves_no_process_after_close_even_with_a_connection_open() throws Exception {
        try (DataFolder data = DataFolder.open(folder)) {
            EmbeddedDatabase database = DatabaseTemplate.start(data);
            try (Connection open = connect(database)) {
                database.close();

                assertThat(open.isValid(1)).isFalse();
            }

            assertThat(Processes.of(data.path())).isEmpty();
            assertThat(Processes.isAlive(database.pid())).isFalse();
        }
    }

    @Test
    void spares_a_process_that_got_the_number_of_a_dead_server() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try (DataFolder data = DataFolder.open(folder)) {
            DatabaseTemplate.start(data).close();
            Path cluster = data.path().resolve("postgres/data");
            Files.writeString(PostmasterFile.path(cluster), bystander.pid() + "\n" + cluster + "\n");

            try (EmbeddedDatabase database = EmbeddedDatabase.start(data, Programs.FOLDER)) {
                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly().waitFor();
        }
    }

    @Test
    void starts_over_when_its_making_was_cut_short() throws Exception {
        try (DataFolder data = DataFolder.open(folder)) {
            Path half = Files.createDirectories(data.folder("postgres").resolve("data.new/base"));
            Files.writeString(half.resolve("junk"), "x");

            try (EmbeddedDatabase database = EmbeddedDatabase.start(data, Programs.FOLDER)) {
                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void says_what_the_server_said_when_it_cannot_start() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            DatabaseTemplate.start(data).close();
            Files.writeString(data.path().resolve("postgres/data/PG_VERSION"), "9\n");

            assertThatThrownBy(() -> EmbeddedDatabase.start(data, Programs.FOLDER))
                    .isInstanceOf(EmbeddedServiceFailed.class)
                    .hasMessageContaining("not compatible");
        }
    }

    @Test
    void runs_as_nobody_where_namespaces_are_forbidden() throws Exception {
        assumeThat(Files.getAttribute(folder, "unix:uid")).as("user").isEqualTo(0);
        Path open = Files.createTempDirectory("open-to-all");
        assertThat(open.toFile().setReadable(true, false) && open.toFile().setExecutable(true, false))
                .isTrue();
        try (DataFolder data = DataFolder.open(open)) {
            try (EmbeddedDatabase database =
                    EmbeddedDatabase.start(data, open.resolve("programs"), PostgresAccount.NOBODY)) {
                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            }
            assertThat(Processes.of(data.path())).isEmpty();
            assertThat(PostgresAccount.choose(data.folder("postgres")))
                    .as("root is root also in a folder that it gave away")
                    .isNotEqualTo(PostgresAccount.SAME);
        } finally {
            FileTree.delete(open);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet response = statement.executeQuery(sql)) {
            assertThat(response.next()).isTrue();
            return response.getString(1);
        }
    }
}
