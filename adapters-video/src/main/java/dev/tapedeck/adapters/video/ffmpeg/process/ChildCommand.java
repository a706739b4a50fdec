package dev.tapedeck.adapters.video.ffmpeg.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the command that starts a child. The child inherits neither our secrets nor our proxy settings, which would
 * bypass the address policy. On Linux, the kernel kills it when the thread that started it ends. It has a session of its own,
 * so that Ctrl-C at our terminal reaches only this process, which ends captures in an orderly way.
 */
final class ChildCommand {
    private static final Set<String> INHERITED = Set.of("PATH", "LD_LIBRARY_PATH", "TMPDIR", "SystemRoot");
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"));

    private ChildCommand() {}

    /** @param environment variables that only this child gets */
    static ProcessBuilder of(List<String> command, Path folder, Map<String, String> environment) {
        List<String> bound = new ArrayList<>();
        // Each of the two programs replaces itself with the next one, so the process id stays the same.
        addIfThere(bound, "setsid");
        addIfThere(bound, "setpriv", "--pdeathsig", "KILL", "--");
        bound.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(bound).directory(folder.toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        return builder;
    }

    private static void addIfThere(List<String> command, String program, String... options) {
        FOLDERS.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresent(path -> {
                    command.add(path.toString());
                    command.addAll(List.of(options));
                });
    }
}
