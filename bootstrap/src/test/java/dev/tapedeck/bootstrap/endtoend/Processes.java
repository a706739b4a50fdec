package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The processes that work in a data folder: it stands on their command lines, or they stand in it. */
final class Processes {
    private final String folder;

    Processes(Path folder) {
        this.folder = folder.toString();
    }

    long count(String program) {
        return running(program).size();
    }

    /** As {@code kill -9} does. */
    void kill(String program) {
        assertThat(running(program)).isNotEmpty().allMatch(ProcessHandle::destroyForcibly);
    }

    /** What a server started does not outlive it. The kernel takes a moment to end them. */
    void assertNoneLeft() {
        Awaitility.await("no process works in " + folder)
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(all()).map(Processes::commandOf).isEmpty());
    }

    private List<ProcessHandle> running(String program) {
        return all().stream()
                .filter(process -> commandOf(process).endsWith("/" + program))
                .toList();
    }

    private List<ProcessHandle> all() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder)
                        || workingFolderOf(process).startsWith(folder))
                .toList();
    }

    /** Empty where the system does not tell, and for a process that has just ended. */
    private static String workingFolderOf(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String commandOf(ProcessHandle process) {
        return process.info().command().orElse("");
    }
}
