package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tapedeck.adapters.video.ffmpeg.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile sources in a network namespace, where inner servers can be watched. Needs root, {@code unshare} and {@code ip},
 * which the continuous build has, and is skipped elsewhere.
 */
@EnabledOnOs(OS.LINUX)
class HostileSourcesIT {
    private static final Duration TIME_MAX = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void no_source_reaches_an_inner_server() throws IOException {
        assumeTrue(runs("unshare", "-n", "ip", "link", "set", "lo", "up"), "needs root, unshare and ip");

        CommandRunner.Result result = run(inNamespace());

        assertThat(result.output())
                .as("its last errors: %s", result.lastErrors())
                .contains(HostileSources.DONE)
                .doesNotContain(HostileSources.FINDING);
    }

    private List<String> inNamespace() {
        String addresses = Stream.of(OuterServer.ADDRESS + "/32", "10.9.9.9/32", "169.254.169.254/32", "fd00::9/128")
                .map(address -> " && ip addr add " + address + " dev lo")
                .collect(Collectors.joining());
        List<String> command = new ArrayList<>(
                List.of("unshare", "-n", "sh", "-c", "ip link set lo up" + addresses + " && exec \"$@\"", "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djdk.net.hosts.file=" + folder.resolve("hosts"),
                "-Dsun.net.inetaddr.ttl=0",
                "-Dsun.net.inetaddr.negative.ttl=0",
                "-cp",
                System.getProperty("java.class.path"),
                HostileSources.class.getName(),
                folder.toString()));
        return command;
    }

    private boolean runs(String... command) {
        try {
            return run(List.of(command)).succeeded();
        } catch (IOException missing) {
            return false;
        }
    }

    private CommandRunner.Result run(List<String> command) throws IOException {
        return new CommandRunner().run(command, folder, TIME_MAX);
    }
}
