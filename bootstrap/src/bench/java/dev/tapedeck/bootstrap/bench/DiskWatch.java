package dev.tapedeck.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Notes when the disk keeps a small write waiting, of the kind that every commit of PostgreSQL needs. Thread-safe. */
final class DiskWatch implements AutoCloseable {
    private static final int WRITE_BYTES = 8 * 1024;
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration STALL_MIN = Duration.ofMillis(20);

    private final FileChannel file;
    private final List<Stall> stalls = new CopyOnWriteArrayList<>();
    private volatile @Nullable IOException failure;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    /** @param from when it began, by {@link System#nanoTime}, like {@code until} */
    private record Stall(long from, long until) {
        /** Whether somebody who waited between these times waited for it, or for what had piled up in as long a time again. */
        boolean touches(long begin, long end) {
            return begin - (until + (until - from)) < 0 && end - from > 0;
        }
    }

    /** @param folder on the disk to watch */
    DiskWatch(Path folder) throws IOException {
        this.file = FileChannel.open(folder.resolve("disk-watch"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Object unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        long from = System.nanoTime();
        try {
            file.write(ByteBuffer.allocate(WRITE_BYTES), 0);
            file.force(false);
        } catch (IOException e) {
            failure = e;
        }
        long until = System.nanoTime();
        if (until - from >= STALL_MIN.toNanos()) {
            stalls.add(new Stall(from, until));
        }
    }

    /** @throws UncheckedIOException when the disk could not be watched */
    boolean hasStalled(long begin, long end) {
        IOException failed = failure;
        if (failed != null) {
            throw new UncheckedIOException(failed);
        }
        return stalls.stream().anyMatch(stall -> stall.touches(begin, end));
    }

    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        file.close();
    }
}
