package dev.tapedeck.bootstrap.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the data folder, on loopback only, with a password; what was committed is on disk. It ends
 * with {@link #close}, and where the system allows it also with this process, however that ends. What an earlier run left
 * behind all the same is ended before a new one starts.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "tapedeck";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration READY_MAX = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 5;
    private static final int PORTS_TRIED_MAX = 3;
    private static final long LOG_BYTES_MAX = 10L * 1024 * 1024;

    private final Process server;
    private final int port;
    private final String password;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<Void> watch;

    private EmbeddedDatabase(Process server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
        this.watch = watch(server, closing);
    }

    /** Returns when the server takes connections. Its programs are unpacked into the data folder. */
    public static EmbeddedDatabase start(DataFolder data) {
        return start(data, data.folder("postgres").resolve("programs"));
    }

    /** @param programs where the programs are unpacked; data folders and processes may share it */
    public static EmbeddedDatabase start(DataFolder data, Path programs) {
        Path parent = data.folder("postgres");
        return start(data, programs, PostgresAccount.choose(parent));
    }

    static EmbeddedDatabase start(DataFolder data, Path programs, PostgresAccount account) {
        Path parent = data.folder("postgres");
        PostgresPrograms unpacked = PostgresPrograms.in(programs);
        PostgresCluster cluster = new PostgresCluster(parent, unpacked, account);
        String password = data.secret("postgres-password");
        cluster.makeWhenAbsent(USER, password);
        cluster.endServerLeftBehind();
        try {
            return started(cluster, unpacked, account, password);
        } catch (IOException e) {
            throw new EmbeddedServiceFailed("PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/postgres";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return server.pid();
    }

    /** Stops the server and waits for its end; open connections are cut. */
    @Override
    public void close() {
        closing.set(true);
        if (server.isAlive()) {
            ServerProcess.stop(server.toHandle());
        }
        watch.join();
    }

    private static EmbeddedDatabase started(
            PostgresCluster cluster, PostgresPrograms programs, PostgresAccount account, String password)
            throws IOException {
        Path log = cluster.folder().resolveSibling("server.log");
        for (int attempt = 1; ; attempt++) {
            keepShort(log);
            int port = freePort();
            Process server = ServerProcess.start(builder(cluster.folder(), programs, account, port, log), "postgres");
            if (becomesReady(server, cluster.folder())) {
                return new EmbeddedDatabase(server, port, password);
            }
            // Between looking for a port and taking it somebody else may have.
            if (attempt == PORTS_TRIED_MAX) {
                throw new IOException(PostgresCluster.tail(log));
            }
        }
    }

    private static ProcessBuilder builder(
            Path cluster, PostgresPrograms programs, PostgresAccount account, int port, Path log) {
        Stream<String> program = Stream.of(programs.program("postgres").toString(), "-D", cluster.toString());
        Stream<String> settings = Stream.of(
                        "listen_addresses=" + LOOPBACK,
                        "port=" + port,
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "timezone=UTC",
                        "log_timezone=UTC")
                .flatMap(setting -> Stream.of("-c", setting));
        List<String> arguments = Stream.concat(program, settings).toList();
        return new ProcessBuilder(account.serverCommand(arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private static boolean becomesReady(Process server, Path cluster) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < READY_MAX.toNanos()) {
            if (endedWithin(server, LOOK_MILLIS)) {
                return false;
            }
            if (PostmasterFile.read(cluster)
                    .filter(file -> file.pid() == server.pid() && file.isReady())
                    .isPresent()) {
                return true;
            }
        }
        ServerProcess.stop(server.toHandle());
        throw new IOException("it was not ready after " + READY_MAX.toSeconds() + " seconds");
    }

    private static boolean endedWithin(Process server, long millis) {
        try {
            return server.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            ServerProcess.stop(server.toHandle());
            Thread.currentThread().interrupt();
            throw new EmbeddedServiceFailed("interrupted while PostgreSQL starts", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void keepShort(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static CompletableFuture<Void> watch(Process server, AtomicBoolean closing) {
        return server.onExit().thenAccept(ended -> {
            if (!closing.get()) {
                LOG.error(
                        "PostgreSQL ended by itself with code {}; postgres/server.log may say why", ended.exitValue());
            }
        });
    }
}
