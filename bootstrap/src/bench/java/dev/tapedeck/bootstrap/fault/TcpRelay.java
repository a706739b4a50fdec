package dev.tapedeck.bootstrap.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps one address in front of a server that comes and goes, and can break or hold its connections. Thread-safe. */
final class TcpRelay implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int CONNECT_MILLIS_MAX = 1_000;

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool(DaemonThreads.named("relay"));
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private volatile int target;
    private boolean isHolding;
    private volatile boolean isRefusing;

    private TcpRelay(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /** @param target a port on loopback */
    static TcpRelay to(int target) throws IOException {
        TcpRelay relay = new TcpRelay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        relay.threads.execute(relay::accept);
        return relay;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Where new connections go. */
    void target(int port) {
        target = port;
    }

    /** Breaks all connections that are open. */
    void cut() {
        open.forEach(TcpRelay::closeQuietly);
    }

    /** Whether connections are broken as soon as they come, and those that are open now. */
    void refuse(boolean isRefusing) {
        this.isRefusing = isRefusing;
        if (isRefusing) {
            cut();
        }
    }

    /** Whether bytes wait here; connections stay open. */
    void hold(boolean isHolding) {
        lock.lock();
        try {
            this.isHolding = isHolding;
            released.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closeQuietly(listening);
        hold(false);
        cut();
        threads.shutdownNow();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                threads.execute(() -> connect(client));
            } catch (IOException e) {
                // Closed: the loop ends.
            }
        }
    }

    private void connect(Socket client) {
        open.add(client);
        try (client;
                Socket server = new Socket()) {
            if (isRefusing) {
                return;
            }
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS_MAX);
            open.add(server);
            threads.execute(() -> copy(server, client));
            copy(client, server);
            open.remove(server);
        } catch (IOException e) {
            // The server is away: its client sees a connection that breaks.
        } finally {
            open.remove(client);
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                awaitRelease();
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // One end has gone: so does the other.
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private void awaitRelease() {
        lock.lock();
        try {
            while (isHolding) {
                released.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void closeQuietly(AutoCloseable closed) {
        try {
            closed.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket does not close", e);
        }
    }
}
