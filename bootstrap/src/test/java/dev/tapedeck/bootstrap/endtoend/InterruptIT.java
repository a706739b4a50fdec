package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ctrl-C at a terminal goes to the whole process group of the program that it runs. */
class InterruptIT {
    private static final int GROUP_FIELD = 2;

    @RegisterExtension
    static final ServerFixture FIXTURE = new ServerFixture();

    @Test
    void ctrl_c_reaches_only_the_server_which_ends_its_recordings_without_loss() throws Exception {
        String id = FIXTURE.api().record("interrupted");
        FIXTURE.api().awaitSegments(id, 2);
        ProcessHandle server = FIXTURE.server().handle();
        List<String> childGroups =
                server.descendants().map(InterruptIT::groupOf).toList();

        assertThat(childGroups).isNotEmpty().doesNotContain(groupOf(server));
        assertThat(Program.run(FIXTURE.folder(), "kill", "-INT", Long.toString(server.pid()))
                        .exitCode())
                .isZero();
        FIXTURE.processes().assertNoneLeft();
        FIXTURE.start();

        assertThat(FIXTURE.api()
                        .awaitStatus(id, "completed", Duration.ofSeconds(30))
                        .path("missingMs")
                        .asLong())
                .isZero();
    }

    /** The fields after the program's name, which may hold anything and ends with a bracket. */
    private static String groupOf(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[GROUP_FIELD];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
