package dev.tapedeck.bootstrap.consumer;

import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.EmbeddedDatabase;
import dev.tapedeck.bootstrap.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Builds and runs the projects in {@code src/test/consumer} against published artifacts, each beside a database and a store
 * of its own. {@code ./tapedeck test-consumers} publishes the artifacts and starts this.
 */
final class ConsumersCheck {
    private static final int MINUTES_MAX = 15;

    private final Path projects;
    private final Path work;

    private ConsumersCheck(Path projects, Path work) {
        this.projects = projects;
        this.work = work;
    }

    /** @param arguments where the projects are; a new folder to work in, which has the artifacts in {@code published} */
    public static void main(String[] arguments) throws Exception {
        ConsumersCheck check = new ConsumersCheck(Path.of(arguments[0]), Path.of(arguments[1]));
        for (String project : List.of("plain", "spring")) {
            check.run(project);
        }
    }

    private void run(String name) throws IOException, InterruptedException {
        Path project = copied(name);
        try (DataFolder data = DataFolder.open(work.resolve("data-" + name));
                EmbeddedDatabase database = EmbeddedDatabase.start(data);
                EmbeddedStore store = EmbeddedStore.start(data)) {
            int exitCode = exitCode(project, environment(database, store));
            if (exitCode != 0) {
                throw new IOException("the project " + name + " failed with " + exitCode);
            }
        }
    }

    /** Outside of our sources, where it can find nothing but what its coordinates name. */
    private Path copied(String name) throws IOException {
        Path source = projects.resolve(name);
        Path target = work.resolve(name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file)));
            }
        }
        return target;
    }

    private int exitCode(Path project, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder maven = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-ntp",
                        "-q",
                        "-Dmaven.repo.local=" + work.resolve("repository"),
                        "-Dtapedeck.repository=" + work.resolve("published").toUri(),
                        "verify")
                .directory(project.toFile())
                .inheritIO();
        maven.environment().putAll(environment);
        Process process = maven.start();
        if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IOException("the project in " + project + " does not end");
        }
        return process.exitValue();
    }

    /** The user is named like our schema, which would be where a program finds its own tables. */
    private static Map<String, String> environment(EmbeddedDatabase database, EmbeddedStore store) {
        return Map.of(
                "DATABASE_URL", database.jdbcUrl() + "?currentSchema=public",
                "DATABASE_USER", database.user(),
                "DATABASE_PASSWORD", database.password(),
                "S3_ENDPOINT", store.endpoint().toString(),
                "S3_ACCESS_KEY", store.accessKey(),
                "S3_SECRET_KEY", store.secretKey());
    }
}
