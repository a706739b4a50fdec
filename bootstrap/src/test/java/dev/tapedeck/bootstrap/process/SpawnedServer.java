package dev.tapedeck.bootstrap.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** This program, running as a server in a process of its own. For measuring and for tests. */
public final class SpawnedServer implements AutoCloseable {
    /** How the last line of a start begins; the address follows. */
    private static final String READY = "Tapedeck is ready: ";

    private static final Duration READY_MAX = Duration.ofSeconds(90);
    private static final Duration END_MAX = Duration.ofSeconds(30);

    private final Process process;
    private final Start start;
    private final Duration readyAfter;

    /** What its output said until it was ready, and where it is. */
    private record Start(List<String> hints, URI address) {}

    private SpawnedServer(Process process, Start start, Duration readyAfter) {
        this.process = process;
        this.start = start;
        this.readyAfter = readyAfter;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param java what runs it: options, and what to run
     * @param arguments what its command line is
     * @param log where what it logs is added
     */
    public static SpawnedServer start(List<String> java, List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(arguments);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(Interruptible.command(command))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            Start start = readyLine(process).get(READY_MAX.toSeconds(), TimeUnit.SECONDS);
            return new SpawnedServer(process, start, Duration.ofNanos(System.nanoTime() - begun));
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IOException("the server did not become ready; its log is " + log, e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server starts", e);
        }
    }

    public URI address() {
        return start.address();
    }

    /** The lines that it said before it was ready. */
    public List<String> hints() {
        return start.hints();
    }

    /** From the start of the process to its ready line. */
    public Duration readyAfter() {
        return readyAfter;
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** As {@code kill -9} does: the server cannot do anything about it. */
    public void kill() throws IOException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, as a service manager does, and gives its exit code. */
    public int end() throws IOException {
        process.destroy();
        return awaitEnd();
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            end();
        }
    }

    private int awaitEnd() throws IOException {
        try {
            if (process.waitFor(END_MAX.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException("the server did not end within " + END_MAX.toSeconds() + " s");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server ends", e);
        }
    }

    /** Its output is read to the end, so that it never waits for a reader. */
    private static CompletableFuture<Start> readyLine(Process process) {
        CompletableFuture<Start> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, ready), "server-output");
        reader.setDaemon(true);
        reader.start();
        return ready;
    }

    private static void read(Process process, CompletableFuture<Start> ready) {
        List<String> hints = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                if (line.startsWith(READY)) {
                    ready.complete(new Start(List.copyOf(hints), URI.create(line.substring(READY.length()))));
                } else if (!ready.isDone()) {
                    hints.add(line);
                }
            });
            ready.completeExceptionally(new IOException("its output ended without a ready line"));
        } catch (IOException | UncheckedIOException e) {
            ready.completeExceptionally(e);
        }
    }
}
