package dev.tapedeck.adapters.video.ffmpeg.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs a short command to its end, with a time limit. Each run has a thread that starts the child and waits for it, so
 * that the child ends with the thread; nothing is left when the run is over. Thread-safe.
 */
public final class CommandRunner {
    private static final int OUTPUT_BYTES_MAX = 1_048_576;

    /**
     * The result of a command.
     *
     * @param output its output, at most 1 MiB
     * @param lastErrors the last lines of its error output, oldest first
     */
    public record Result(int exitCode, String output, List<String> lastErrors) {
        public boolean succeeded() {
            return exitCode == 0;
        }

        /** The last line of the error output, otherwise the exit code. */
        public String reason() {
            return lastErrors.isEmpty() ? "exit code " + exitCode : lastErrors.get(lastErrors.size() - 1);
        }
    }

    /** Reads the output of a command to its end; a command whose output is not read stops. */
    @FunctionalInterface
    public interface Reading {
        void read(InputStream output) throws IOException;
    }

    /**
     * Runs a command.
     *
     * @throws IOException when it cannot be started, wrote too much output, or did not end in time and was killed
     */
    public Result run(List<String> command, Path folder, Duration timeoutMax) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        Result result = run(command, folder, timeoutMax, output -> keep(output, kept));
        return new Result(result.exitCode, kept.toString(StandardCharsets.UTF_8), result.lastErrors);
    }

    /**
     * Runs a command whose output, of any size, is read on another thread.
     *
     * @return a result without output
     * @throws IOException when it cannot be started, cannot be read, or did not end in time and was killed
     */
    public Result run(List<String> command, Path folder, Duration timeoutMax, Reading reading) throws IOException {
        AtomicReference<@Nullable Process> child = new AtomicReference<>();
        FutureTask<Result> task = new FutureTask<>(() -> runHere(command, folder, child, reading));
        Thread thread = new Thread(task, "tapedeck-" + Path.of(command.get(0)).getFileName());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(timeoutMax.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("running " + command.get(0) + " failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(command.get(0) + " did not end within " + timeoutMax, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.get(0), e);
        } finally {
            end(task, child.get());
        }
    }

    private static void end(FutureTask<Result> task, @Nullable Process child) {
        task.cancel(true);
        if (child != null) {
            child.destroyForcibly();
        }
    }

    private static Result runHere(
            List<String> command, Path folder, AtomicReference<@Nullable Process> child, Reading reading)
            throws IOException, InterruptedException {
        Process process = ChildCommand.of(command, folder, Map.of()).start();
        child.set(process);
        try {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("given up while it was being started");
            }
            process.getOutputStream().close();
            TextTail errors = new TextTail();
            Thread errorOutput = new Thread(() -> readErrors(process, errors), "tapedeck-stderr");
            errorOutput.setDaemon(true);
            errorOutput.start();
            reading.read(process.getInputStream());
            int exitCode = process.waitFor();
            errorOutput.join();
            return new Result(exitCode, "", errors.lines());
        } finally {
            process.destroyForcibly();
        }
    }

    private static void readErrors(Process process, TextTail errors) {
        try {
            TextTail.eachLine(process.getErrorStream(), errors::add);
        } catch (IOException e) {
            errors.add("its error output broke off: " + e.getMessage());
        }
    }

    private static void keep(InputStream in, ByteArrayOutputStream kept) throws IOException {
        byte[] buffer = new byte[8_192];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (kept.size() + count > OUTPUT_BYTES_MAX) {
                throw new IOException("more than " + OUTPUT_BYTES_MAX + " bytes of output");
            }
            kept.write(buffer, 0, count);
        }
    }
}
