package dev.tapedeck.bootstrap.fault;

import dev.tapedeck.bootstrap.process.Interruptible;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code serve} in a process of its own, which is killed and started again at the same address and with the same spool. */
final class ServerNode implements AutoCloseable {
    private static final long END_SECONDS_MAX = 30;

    private final Path folder;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private ServerNode(Path folder, Map<String, String> environment, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.environment = new HashMap<>(environment);
        this.environment.put("PORT", Integer.toString(port));
        this.environment.put("SPOOL_FOLDER", folder.resolve("spool").toString());
        this.process = started();
    }

    /** Returns at once; the server is ready some seconds later. */
    static ServerNode start(Path folder, Map<String, String> environment) throws IOException {
        return new ServerNode(folder, environment, freePort());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** As {@code kill -9} does. What it has started ends with it, or is a violation. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void restart() throws IOException {
        process = started();
    }

    /** Kills the processes of this name that the server has started. */
    void killChildren(String program) {
        process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/" + program))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** As service managers do: asks it to end, and kills it when it does not. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, END_SECONDS_MAX, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }

    /** With the options and the class path of this process. */
    private Process started() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.tapedeck.bootstrap.Main", "serve"));
        ProcessBuilder builder = new ProcessBuilder(Interruptible.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
