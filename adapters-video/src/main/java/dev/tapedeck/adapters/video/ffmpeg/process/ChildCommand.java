package dev.tapedeck.adapters.video.ffmpeg.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes the command under which a child starts: it inherits neither our secrets nor a proxy setting that would lead it
 * around the address policy, and on Linux the kernel kills it when the thread that started it ends.
 */
final class ChildCommand {
    private static final Set<String> INHERITED = Set.of("PATH", "LD_LIBRARY_PATH", "TMPDIR", "SystemRoot");
    private static final List<Path> SETPRIV = List.of(Path.of("/usr/bin/setpriv"), Path.of("/bin/setpriv"));

    private ChildCommand() {}

    static ProcessBuilder of(List<String> command, Path folder) {
        List<String> bound = new ArrayList<>(deathBinding());
        bound.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(bound).directory(folder.toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static List<String> deathBinding() {
        return SETPRIV.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(setpriv -> List.of(setpriv.toString(), "--pdeathsig", "KILL", "--"))
                .orElseGet(List::of);
    }
}
