package dev.tapedeck.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.bootstrap.launcher.LauncherFixture.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
    private static final List<String> BUILD_LOG = List.of(
            "[INFO] Scanning for projects...",
            "[INFO] Building Tapedeck 0.1.0-SNAPSHOT                                   [1/7]",
            "[INFO] Building tapedeck-domain 0.1.0-SNAPSHOT                            [2/7]",
            "[INFO] Building jar: /somewhere/domain/target/tapedeck-domain-0.1.0-SNAPSHOT.jar",
            "[INFO] Building tapedeck-adapters-http 0.1.0-SNAPSHOT                     [6/7]",
            "[INFO] --- exec-maven-plugin:3.6.4:exec (web-page) @ tapedeck-adapters-http ---",
            "[INFO] Building tapedeck-bootstrap 0.1.0-SNAPSHOT                         [7/7]",
            "[INFO] BUILD SUCCESS");

    @TempDir
    private Path folder;

    @Test
    void a_build_says_which_step_it_is_in() throws Exception {
        Result result = new LauncherFixture(folder, 0, BUILD_LOG).run("--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.errors().get(0)).startsWith("tapedeck: building; a minute or two the first time");
        assertThat(result.errors())
                .containsSubsequence(
                        "tapedeck: building domain (1 of 6)",
                        "tapedeck: building adapters-http (5 of 6)",
                        "tapedeck: building the web page",
                        "tapedeck: building bootstrap (6 of 6)")
                .noneMatch(line -> line.contains("jar"));
    }

    @Test
    void a_build_that_fails_shows_the_errors_of_its_log() throws Exception {
        List<String> log =
                List.of("[INFO] Building tapedeck-domain 0.1.0 [2/7]", "[ERROR] Recording.java: no semicolon");

        Result result = new LauncherFixture(folder, 1, log).run("dev");

        assertThat(result.exitCode()).isEqualTo(69);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors()).contains("[ERROR] Recording.java: no semicolon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "doctor", "token", "--help"})
    void commands_without_services_of_their_own_run_without_the_embedded_ones(String command) throws Exception {
        LauncherFixture launcher = new LauncherFixture(folder, 0, BUILD_LOG);

        assertThat(classPath(launcher.run(command)))
                .isEqualTo(launcher.built().resolve("tapedeck.jar").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "record"})
    void commands_with_services_of_their_own_embed_them(String command) throws Exception {
        LauncherFixture launcher = new LauncherFixture(folder, 0, BUILD_LOG);

        assertThat(classPath(launcher.run(command)))
                .isEqualTo(launcher.built().resolve("tapedeck.jar") + ":"
                        + launcher.built().resolve("tapedeck-embedded.jar"));
    }

    private static String classPath(Result result) {
        return result.output().get(result.output().indexOf("-cp") + 1);
    }
}
