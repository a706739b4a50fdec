package dev.tapedeck.bootstrap.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stands between a server and its PostgreSQL, and stalls or cuts their connections when a test asks for it. */
final class DatabaseProxy implements AutoCloseable {
    /** What of the round trip with the cut is lost. */
    enum Cut {
        /** The database never gets the statement. */
        REQUEST,
        /** The database carries the statement out, and nobody learns of it. */
        RESPONSE
    }

    private static final int NEVER = Integer.MAX_VALUE;
    private static final Duration AWAY = Duration.ofMillis(300);

    private final URI database;
    private final ServerSocket listening;
    private final Set<DatabaseLink> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger untilCut = new AtomicInteger(NEVER);
    private final Object flow = new Object();
    private volatile Cut cut = Cut.REQUEST;
    private volatile boolean isStalled;
    private volatile long backAtNanos = System.nanoTime();

    private DatabaseProxy(URI database, ServerSocket listening) {
        this.database = database;
        this.listening = listening;
    }

    /** @param jdbcUrl of the database, with a host and a port */
    static DatabaseProxy before(String jdbcUrl) throws IOException {
        URI database = URI.create(jdbcUrl.substring("jdbc:".length()));
        ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        DatabaseProxy proxy = new DatabaseProxy(database, listening);
        daemon("database-proxy", proxy::accept);
        return proxy;
    }

    /** The same database through this proxy, with the text of every statement sent in full. */
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + listening.getLocalPort() + database.getPath() + "?"
                + database.getRawQuery() + "&sslmode=disable&prepareThreshold=0";
    }

    void stall() {
        isStalled = true;
    }

    void flowAgain() {
        synchronized (flow) {
            isStalled = false;
            flow.notifyAll();
        }
    }

    /** Cuts all connections at the given round trip from now, counted from 1; the database is back a moment later. */
    void cutAt(int roundTrip, Cut what) {
        cut = what;
        untilCut.set(roundTrip);
    }

    /** Lets a planned cut be; whether it had come already. */
    boolean stopCutting() {
        return untilCut.getAndSet(NEVER) <= 0;
    }

    Socket connect() throws IOException {
        return new Socket(database.getHost(), database.getPort());
    }

    /** Null while nothing is cut here. */
    @Nullable
    Cut nextRoundTrip() {
        return untilCut.get() != NEVER && untilCut.decrementAndGet() == 0 ? cut : null;
    }

    void cutAll() {
        backAtNanos = System.nanoTime() + AWAY.toNanos();
        links.forEach(DatabaseLink::close);
        links.clear();
    }

    void awaitFlow() throws InterruptedException {
        synchronized (flow) {
            while (isStalled) {
                flow.wait();
            }
        }
    }

    static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        flowAgain();
        cutAll();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (System.nanoTime() < backAtNanos) {
                    client.close();
                } else {
                    links.add(DatabaseLink.open(this, client));
                }
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
