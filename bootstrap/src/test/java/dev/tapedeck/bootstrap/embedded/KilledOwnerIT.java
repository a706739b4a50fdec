package dev.tapedeck.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill -9 of a real process that owns both services. */
class KilledOwnerIT {
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration END_MAX = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void make_a_data_folder() throws IOException {
        data = Files.createDirectories(folder.resolve("data")).toRealPath();
    }

    @AfterEach
    void leave_no_process() {
        await().atMost(END_MAX)
                .untilAsserted(() -> assertThat(Processes.of(data)).isEmpty());
    }

    @Test
    void the_database_ends_with_its_owner() throws Exception {
        assumeThat(Tools.has("setpriv")).as("parent-death signals").isTrue();
        Process owner = owner(List.of());
        long server = serverOf(owner);

        owner.destroyForcibly().waitFor();

        await().atMost(END_MAX).until(() -> !Processes.isAlive(server));
        assertThatBothKeptWhatWasWritten();
    }

    @Test
    void a_database_that_outlives_its_owner_is_ended_by_the_next_start() throws Exception {
        Process owner = owner(List.of("setpriv"));
        long server = serverOf(owner);

        owner.destroyForcibly().waitFor();

        assertThat(Processes.isAlive(server)).isTrue();
        assertThatBothKeptWhatWasWritten();
        assertThat(Processes.isAlive(server)).isFalse();
    }

    @Test
    void a_second_process_is_refused_while_the_first_lives() throws Exception {
        Process owner = owner(List.of());
        serverOf(owner);
        try {
            assertThatThrownBy(() -> DataFolder.open(data))
                    .isInstanceOf(EmbeddedServiceFailed.class)
                    .hasMessageContaining("process " + owner.pid());
        } finally {
            owner.destroyForcibly().waitFor();
        }
    }

    private void assertThatBothKeptWhatWasWritten() throws SQLException {
        try (DataFolder opened = DataFolder.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(opened, Programs.FOLDER);
                EmbeddedStore store = EmbeddedStore.start(opened);
                S3MediaStore client = ServicesOwner.client(store)) {
            assertThat(word(database)).isEqualTo("committed");
            assertThat(client.read(ServicesOwner.KEY, 100)).contains("stored".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String word(EmbeddedDatabase database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet response = statement.executeQuery("SELECT word FROM kept")) {
            assertThat(response.next()).isTrue();
            return response.getString(1);
        }
    }

    /** @param hidden tools that the process does not find, as on a machine without them */
    private Process owner(List<String> hidden) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                ServicesOwner.class.getName(),
                data.toString(),
                folder.resolve("server-pid").toString());
        builder.environment().put("PATH", pathWithout(hidden));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("owner.log").toFile())
                .start();
    }

    private String pathWithout(List<String> hidden) throws IOException {
        if (hidden.isEmpty()) {
            return System.getenv("PATH");
        }
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "setsid", "unshare", "true", "setpriv")) {
            if (!hidden.contains(tool)) {
                Path standIn = tools.resolve(tool);
                Files.writeString(standIn, "#!/bin/sh\nexec " + Tools.find(tool).orElseThrow() + " \"$@\"\n");
                assertThat(standIn.toFile().setExecutable(true)).isTrue();
            }
        }
        return tools.toString();
    }

    private long serverOf(Process owner) throws IOException {
        Path file = folder.resolve("server-pid");
        await().atMost(START_MAX).until(() -> Files.exists(file) || !owner.isAlive());
        assertThat(file)
                .as("what the owner says: " + folder.resolve("owner.log"))
                .exists();
        return Long.parseLong(Files.readString(file));
    }
}
