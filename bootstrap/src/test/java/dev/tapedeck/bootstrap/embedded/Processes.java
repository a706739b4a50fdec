package dev.tapedeck.bootstrap.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What runs on this machine. */
final class Processes {
    private Processes() {}

    /** Those that were started with something under a folder among their arguments. */
    static List<Long> of(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.startsWith(folder.toString())))
                .map(ProcessHandle::pid)
                .toList();
    }

    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
