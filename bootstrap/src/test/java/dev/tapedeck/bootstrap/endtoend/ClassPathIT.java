package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code serve} runs without the services that {@code dev} embeds. */
class ClassPathIT {
    private static final Path SERVE = Path.of("target", "tapedeck.jar");
    private static final Path EMBEDDED = Path.of("target", "tapedeck-embedded.jar");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/gaul/s3proxy/S3Proxy.class",
                "software/amazon/awssdk/services/s3/S3Client.class",
                "org/tukaani/xz/XZInputStream.class",
                "postgres-linux-x86_64.txz"
            })
    void embedded_services_are_on_no_class_path_but_their_own(String resource) throws IOException {
        assertThat(isOnClassPath(resource, SERVE)).isFalse();
        assertThat(isOnClassPath(resource, SERVE, EMBEDDED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "record"})
    void a_command_that_embeds_services_says_which_jar_is_missing(String command) throws Exception {
        String argument = command.equals("record") ? "testpattern:" : "--port=0";

        Program.Result result = Program.runWithoutEmbedded(folder, Map.of(), command, argument);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).startsWith("tapedeck: ").contains("tapedeck-embedded.jar");
        assertThat(result.errors().lines()).hasSize(1);
    }

    @Test
    void serve_says_what_its_configuration_lacks() throws Exception {
        Program.Result result = Program.runWithoutEmbedded(folder, Map.of(), "serve");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("DATABASE_URL");
    }

    private static boolean isOnClassPath(String resource, Path... jars) throws IOException {
        URL[] places = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            places[i] = jars[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            return loader.getResource(resource) != null;
        }
    }
}
