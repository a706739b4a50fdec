package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.bootstrap.embedded.FileTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** An nginx that serves one file, where it is installed: about as fast as a machine can send bytes over HTTP. */
final class Nginx implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Duration READY_MAX = Duration.ofSeconds(5);
    private static final Duration READY_POLL = Duration.ofMillis(20);
    private static final String CONFIG = """
            daemon off; user root; worker_processes auto; pid %1$s/nginx.pid;
            events {}
            http {
                access_log off; keepalive_requests 10000000;
                server {
                    listen 127.0.0.1:%2$d;
                    root %1$s; default_type application/vnd.apple.mpegurl; add_header Content-Encoding gzip;
                }
            }
            """;

    private final Path folder;
    private final int port;
    private final Process process;

    private Nginx(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** @param bytes the content of {@code /file}, said to be compressed */
    static Optional<Nginx> serving(byte[] bytes) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("tapedeck-bench-nginx-");
        int port = freePort();
        Files.write(folder.resolve("file"), bytes);
        Path config = Files.writeString(folder.resolve("nginx.conf"), CONFIG.formatted(folder, port));
        Process process =
                new ProcessBuilder(PROGRAM.toString(), "-c", config.toString(), "-e", folder + "/error.log").start();
        Nginx nginx = new Nginx(folder, port, process);
        nginx.awaitReady();
        return Optional.of(nginx);
    }

    int port() {
        return port;
    }

    private void awaitReady() throws IOException {
        try {
            Awaitility.await("nginx listens")
                    .atMost(READY_MAX)
                    .pollInterval(READY_POLL)
                    .until(this::isReady);
        } catch (ConditionTimeoutException silent) {
            close();
            throw silent;
        }
    }

    private boolean isReady() {
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        FileTree.delete(folder);
    }
}
