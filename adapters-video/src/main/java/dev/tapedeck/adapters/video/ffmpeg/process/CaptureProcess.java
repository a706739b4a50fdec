package dev.tapedeck.adapters.video.ffmpeg.process;

import dev.tapedeck.adapters.video.ffmpeg.process.OutputLine.Progress;
import dev.tapedeck.adapters.video.ffmpeg.process.OutputLine.SegmentClosed;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A capturing ffmpeg process: two threads read its output, and it can be asked, signalled or forced to end.
 * Thread-safe.
 */
public final class CaptureProcess {
    private static final Logger LOG = LoggerFactory.getLogger(CaptureProcess.class);
    private static final Duration GONE_MAX = Duration.ofSeconds(5);

    private final Process process;
    private final Observer observer;
    private final TextTail errors = new TextTail();
    private final Thread output;
    private final Thread errorOutput;

    /**
     * Receives the events of the process, in order and, except for {@link #sourceHasEnd}, on one thread. {@link
     * #exited} is the last one.
     */
    public interface Observer {
        /** The source has a duration, as a file has; live sources have none. */
        void sourceHasEnd();

        void progressed(Progress progress);

        void segmentClosed(SegmentClosed segment);

        /**
         * The process has ended.
         *
         * @param exitCode 0 when it finished, also on request
         * @param lastErrors the last lines of its error output, oldest first; may contain addresses with credentials
         */
        void exited(int exitCode, List<String> lastErrors);
    }

    public CaptureProcess(Process process, String name, Observer observer) {
        this.process = process;
        this.observer = observer;
        this.errorOutput = daemon(name + "-stderr", this::readErrors);
        this.output = daemon(name + "-stdout", this::readOutput);
    }

    /** Starts to listen. */
    public void open() {
        errorOutput.start();
        output.start();
    }

    public long pid() {
        return process.pid();
    }

    /** Its start time in the operating system, which together with the pid identifies it. */
    public Optional<Instant> startedAt() {
        return process.info().startInstant();
    }

    /** Asks it to close its files and end. Takes effect between two packets of the source. */
    public void quit() {
        try {
            process.getOutputStream().write('q');
            process.getOutputStream().flush();
        } catch (IOException alreadyGone) {
            LOG.debug("ffmpeg {} no longer listens: {}", pid(), alreadyGone.getMessage());
        }
    }

    /** Signals it to end. A second signal also breaks off a hanging read; files are still closed. */
    public void terminate() {
        // Not Process.destroy(), which also closes our end of its output, so that the report of the last segment would
        // be lost.
        process.toHandle().destroy();
    }

    public void kill() {
        process.toHandle().destroyForcibly();
    }

    private void readOutput() {
        OutputParser parser = new OutputParser();
        read(process.getInputStream(), line -> parser.accept(line).ifPresent(this::tell));
        int exitCode = awaitExit();
        observer.exited(exitCode, errors.lines());
    }

    private void tell(OutputLine line) {
        if (line instanceof SegmentClosed segment) {
            observer.segmentClosed(segment);
        } else if (line instanceof Progress progress) {
            observer.progressed(progress);
        }
    }

    private void readErrors() {
        read(process.getErrorStream(), this::listen);
    }

    private void listen(String line) {
        if (!InfoLine.is(line)) {
            errors.add(line);
        } else if (InfoLine.tellsLength(line)) {
            observer.sourceHasEnd();
        }
    }

    private void read(InputStream in, Consumer<String> each) {
        try {
            TextTail.eachLine(in, each);
        } catch (IOException e) {
            LOG.debug("the output of ffmpeg {} broke off: {}", pid(), e.getMessage());
        }
    }

    /** Its output has ended, so it has ended or is about to. */
    private int awaitExit() {
        try {
            if (!process.waitFor(GONE_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
            errorOutput.join(GONE_MAX.toMillis());
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            return -1;
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
