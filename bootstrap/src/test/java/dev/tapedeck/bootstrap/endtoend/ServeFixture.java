package dev.tapedeck.bootstrap.endtoend;

import dev.tapedeck.bootstrap.embedded.DataFolder;
import dev.tapedeck.bootstrap.embedded.DatabaseTemplate;
import dev.tapedeck.bootstrap.embedded.EmbeddedDatabase;
import dev.tapedeck.bootstrap.embedded.EmbeddedStore;
import dev.tapedeck.bootstrap.embedded.FileTree;
import dev.tapedeck.bootstrap.process.Interruptible;
import dev.tapedeck.bootstrap.process.Resources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A server as {@code serve} runs it, in a process of its own, beside a database and a store that it does not own. Those are
 * there for all tests of a class; each starts a server of its own.
 */
final class ServeFixture implements AutoCloseable {
    private static final String SECRET = "a secret that only this test knows of";

    private final Resources resources = new Resources();
    private final Path folder;
    private final Map<String, String> environment;
    private final URI address;
    private int servers;
    private @Nullable Process server;

    ServeFixture() throws IOException {
        folder = Files.createTempDirectory("tapedeck-serve").toRealPath();
        resources.add("folder", () -> FileTree.delete(folder));
        DataFolder data = resources.add("data", DataFolder.open(folder.resolve("services")));
        EmbeddedDatabase database = resources.add("database", DatabaseTemplate.start(data));
        EmbeddedStore store = resources.add("store", EmbeddedStore.start(data));
        address = URI.create("http://127.0.0.1:" + freePort());
        environment = environment(database, store);
    }

    Map<String, String> environment() {
        return environment;
    }

    Path folder() {
        return folder;
    }

    /** Starts it; whether it becomes ready is for the test to see. */
    void start(Map<String, String> changes) throws Exception {
        endServer();
        servers++;
        List<String> command = new ArrayList<>();
        command.add(Program.JAVA.toString());
        command.addAll(Program.tapedeckWithoutEmbedded());
        command.add("serve");
        ProcessBuilder builder = new ProcessBuilder(Interruptible.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(changes);
        server = builder.start();
    }

    /** Ends the server of a test, if there is one. */
    void endServer() throws InterruptedException {
        if (server != null) {
            server.destroy();
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
    }

    boolean isRunning() {
        return server != null && server.isAlive();
    }

    /** What the kernel says of its memory. */
    Stream<String> status() {
        try {
            return server == null
                    ? Stream.empty()
                    : Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream();
        } catch (IOException elsewhere) {
            return Stream.empty();
        }
    }

    void awaitResponse(String path, int status) {
        Api anonymous = new Api(address);
        Awaitility.await(path + " answers " + status)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> anonymous.send("GET", path, "").statusCode() == status);
    }

    /** Of the server that was started last. */
    Path log() {
        return folder.resolve("serve-" + servers + ".log");
    }

    Api anonymous() {
        return new Api(address);
    }

    Api as(String subject, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("token", "--subject", subject));
        arguments.addAll(List.of(options));
        Program.Result token = Program.runWithoutEmbedded(folder, environment, arguments.toArray(new String[0]));
        return new Api(address, Optional.of(token.output().strip()));
    }

    @Override
    public void close() {
        resources.close();
    }

    private Map<String, String> environment(EmbeddedDatabase database, EmbeddedStore store) {
        Map<String, String> variables = new HashMap<>();
        String separator = database.jdbcUrl().contains("?") ? "&" : "?";
        variables.put(
                "DATABASE_URL",
                database.jdbcUrl() + separator + "user=" + database.user() + "&password=" + database.password());
        variables.put("S3_ENDPOINT", store.endpoint().toString());
        variables.put("S3_ACCESS_KEY", store.accessKey());
        variables.put("S3_SECRET_KEY", store.secretKey());
        variables.put("AUTH_JWT_SECRET", SECRET);
        variables.put("HOST", "127.0.0.1");
        variables.put("PORT", Integer.toString(address.getPort()));
        variables.put("ALLOW_TEST_PATTERN", "true");
        variables.put("SPOOL_FOLDER", folder.resolve("spool").toString());
        return variables;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
