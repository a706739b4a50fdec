package dev.tapedeck.bootstrap.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starting and ending PostgreSQL's main process. */
final class ServerProcess {
    private static final Duration FAST_STOP = Duration.ofSeconds(20);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(5);
    private static final Duration KILL = Duration.ofSeconds(5);

    private ServerProcess() {}

    /**
     * Starts a process from a thread that stays until the process has ended: the kernel's word "parent" in
     * parent-death signal means the thread.
     */
    static Process start(ProcessBuilder builder, String threadName) throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread keeper = new Thread(() -> startAndWait(builder, started), threadName);
        keeper.setDaemon(true);
        keeper.start();
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Asks with ever stronger signals. An immediate stop loses nothing either: the log is replayed at the next start. */
    static void stop(ProcessHandle process) {
        boolean ended = endsAfter("INT", process, FAST_STOP)
                || endsAfter("QUIT", process, IMMEDIATE_STOP)
                || endsAfter("KILL", process, KILL);
        if (!ended) {
            throw new EmbeddedServiceFailed("PostgreSQL (process " + process.pid() + ") does not stop");
        }
    }

    private static boolean endsAfter(String signal, ProcessHandle process, Duration within) {
        // Java itself can only send TERM, upon which PostgreSQL would wait for its clients, and KILL.
        boolean sent = Tools.succeeds("sh", "-c", "kill -" + signal + " \"$1\"", "sh", Long.toString(process.pid()));
        return sent ? endedWithin(process, within) : !process.isAlive();
    }

    private static boolean endedWithin(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new EmbeddedServiceFailed("cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServiceFailed("interrupted while PostgreSQL stops", e);
        }
    }

    private static void startAndWait(ProcessBuilder builder, CompletableFuture<Process> started) {
        try {
            Process process = builder.start();
            started.complete(process);
            process.onExit().join();
        } catch (IOException e) {
            started.completeExceptionally(e);
        }
    }
}
