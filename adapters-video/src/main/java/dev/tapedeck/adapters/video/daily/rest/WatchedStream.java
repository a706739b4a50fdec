package dev.tapedeck.adapters.video.daily.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Closes a stream under a read that gets nothing for too long, which makes that read fail: java.net.http bounds only
 * the time until the first byte. A reader that takes its time between two reads is not disturbed.
 */
final class WatchedStream extends FilterInputStream {
    private static final long NOT_READING = -1;
    private static final String STALLED = "nothing has arrived for too long";

    private final long stallNanos;
    private final Executor later;
    private final Object lock = new Object();
    private long readingSince = NOT_READING;
    private boolean closed;
    private boolean stalled;

    WatchedStream(InputStream watched, Duration stallMax) {
        super(watched);
        this.stallNanos = stallMax.toNanos();
        // Twice within the bound, so that a stall is seen at most half a bound late.
        this.later = CompletableFuture.delayedExecutor(Math.max(stallNanos / 2, 1), TimeUnit.NANOSECONDS);
        later.execute(this::watch);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        synchronized (lock) {
            readingSince = System.nanoTime();
        }
        try {
            int count = in.read(bytes, offset, length);
            if (count < 0 && isStalled()) {
                throw new IOException(STALLED);
            }
            return count;
        } catch (IOException e) {
            throw isStalled() ? new IOException(STALLED, e) : e;
        } finally {
            synchronized (lock) {
                readingSince = NOT_READING;
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            closed = true;
        }
        super.close();
    }

    private boolean isStalled() {
        synchronized (lock) {
            return stalled;
        }
    }

    private void watch() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            stalled = readingSince != NOT_READING && System.nanoTime() - readingSince > stallNanos;
        }
        if (isStalled()) {
            closeStalled();
        } else {
            later.execute(this::watch);
        }
    }

    private void closeStalled() {
        try {
            in.close();
        } catch (IOException e) {
            // The read under way fails in any case, and that is what its reader is told.
            synchronized (lock) {
                closed = true;
            }
        }
    }
}
