package dev.tapedeck.bootstrap.process;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been opened so far, closed in the opposite order. A resource that fails to close does not keep the others
 * open. Thread-safe: a process that is told to end while it still starts closes what there is, and what comes later at
 * once.
 */
public final class Resources implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Resources.class);

    private record Opened(String name, AutoCloseable resource) {}

    private final Deque<Opened> opened = new ArrayDeque<>();
    private boolean isClosed;

    /** @param name for people who read why it could not be closed */
    public <T extends AutoCloseable> T add(String name, T resource) {
        Opened added = new Opened(name, resource);
        if (!isRemembered(added)) {
            close(added);
            throw new IllegalStateException("ending: " + name + " was closed again");
        }
        return resource;
    }

    @Override
    public void close() {
        Deque<Opened> remaining;
        synchronized (this) {
            isClosed = true;
            remaining = new ArrayDeque<>(opened);
            opened.clear();
        }
        remaining.forEach(Resources::close);
    }

    private synchronized boolean isRemembered(Opened added) {
        if (!isClosed) {
            opened.push(added);
        }
        return !isClosed;
    }

    private static void close(Opened opened) {
        try {
            opened.resource().close();
        } catch (Exception e) {
            LOG.warn("{} did not close properly", opened.name(), e);
        }
    }
}
