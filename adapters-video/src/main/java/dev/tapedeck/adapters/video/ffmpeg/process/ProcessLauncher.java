package dev.tapedeck.adapters.video.ffmpeg.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Starts long-running child processes, all from one thread that lives as long as this object: Linux kills a child when
 * the <em>thread</em> that started it ends, so a thread of a pool or a request would end its children too early.
 * Thread-safe.
 */
public final class ProcessLauncher implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(5);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "tapedeck-ffmpeg-launcher");
        made.setDaemon(true);
        return made;
    });

    /**
     * Starts a command in a folder.
     *
     * @param environment variables that only this process gets
     * @throws IOException when it cannot be started, or not within 5 seconds
     */
    public Process launch(List<String> command, Path folder, Map<String, String> environment) throws IOException {
        CompletableFuture<Process> starting = submit(() -> start(command, folder, environment));
        try {
            return starting.get(START_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("cannot start " + command.get(0), e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            Object unused = starting.thenAccept(Process::destroyForcibly);
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("starting " + command.get(0) + " did not return", e);
        }
    }

    private CompletableFuture<Process> submit(Supplier<Process> start) throws IOException {
        try {
            return CompletableFuture.supplyAsync(start, thread);
        } catch (RejectedExecutionException e) {
            throw new IOException("the launcher is closed", e);
        }
    }

    private static Process start(List<String> command, Path folder, Map<String, String> environment) {
        try {
            return ChildCommand.of(command, folder, environment).start();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Ends the thread, and with it, on Linux, every child that still runs. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(START_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
