package dev.tapedeck.adapters.video.ffmpeg.spool;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills capture processes that outlived their server, where the kernel has not killed them. */
public final class OrphanProcesses {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanProcesses.class);
    private static final Duration GONE_MAX = Duration.ofSeconds(5);

    /** The start time is derived from the boot time, which may shift by a second when the clock is set. */
    private static final Duration SHIFT_MAX = Duration.ofSeconds(2);

    private OrphanProcesses() {}

    /** Kills the process of a manifest if it still runs. Another process that now has the same pid is left alone. */
    public static void kill(TakeManifest manifest) {
        Long pid = manifest.pid();
        Instant started = manifest.processStart();
        if (pid == null || started == null) {
            return;
        }
        ProcessHandle.of(pid).filter(process -> isSame(process, started)).ifPresent(OrphanProcesses::kill);
    }

    private static boolean isSame(ProcessHandle process, Instant started) {
        @Nullable Instant actual = process.info().startInstant().orElse(null);
        return actual != null && Duration.between(actual, started).abs().compareTo(SHIFT_MAX) < 0;
    }

    private static void kill(ProcessHandle process) {
        LOG.warn("ffmpeg {} outlived its server and is killed", process.pid());
        process.destroyForcibly();
        try {
            process.onExit().get(GONE_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("ffmpeg {} does not end", process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
