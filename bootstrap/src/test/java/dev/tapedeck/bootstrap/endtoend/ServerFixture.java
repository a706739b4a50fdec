package dev.tapedeck.bootstrap.endtoend;

import dev.tapedeck.bootstrap.embedded.DatabaseTemplate;
import dev.tapedeck.bootstrap.embedded.FileTree;
import dev.tapedeck.bootstrap.process.SpawnedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server process on a data folder of its own. Looks after every test class that nothing of it is left behind. */
final class ServerFixture implements BeforeAllCallback, AfterAllCallback {
    private final List<String> java;
    private final List<String> options;
    private @Nullable Path folder;
    private @Nullable SpawnedServer server;

    ServerFixture() {
        this(Program.tapedeck(), List.of());
    }

    private ServerFixture(List<String> java, List<String> options) {
        this.java = java;
        this.options = options;
    }

    /** One that runs beside pretended platforms. */
    static ServerFixture besideFakes(String... platforms) {
        return new ServerFixture(Program.tapedeckWithFakes(), List.of("--with-fake", String.join(",", platforms)));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("tapedeck-end-to-end").toRealPath();
        DatabaseTemplate.prepare(data());
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server().close();
        processes().assertNoneLeft();
        FileTree.delete(folder());
    }

    /** Starts it again, on the same data. */
    void start() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("dev", "--port", "0", "--data", data().toString()));
        arguments.addAll(options);
        server = SpawnedServer.start(java, arguments, folder().resolve("log"));
    }

    SpawnedServer server() {
        return present(server);
    }

    Api api() {
        return new Api(server().address());
    }

    Player player() {
        return new Player(folder());
    }

    Processes processes() {
        return new Processes(data());
    }

    /** A folder for what a test writes. */
    Path folder() {
        return present(folder);
    }

    Path data() {
        return folder().resolve("data");
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the server is started before the first test");
        }
        return value;
    }
}
