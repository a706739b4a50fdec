package dev.tapedeck.adapters.video.route;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts connections of one capture's ffmpeg on a port of this computer: at most 16 at a time, more are closed at once.
 * Each has a thread. Closing it closes all of them. Thread-safe.
 */
public final class LoopbackListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackListener.class);
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int CONNECTIONS_MAX = 16;

    private final String name;
    private final Handler handler;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Serves a connection, which is closed when it returns or fails. */
    @FunctionalInterface
    public interface Handler {
        void serve(Socket connection) throws IOException;
    }

    private LoopbackListener(String name, ServerSocket server, Handler handler) {
        this.name = name;
        this.server = server;
        this.handler = handler;
    }

    /**
     * Starts to listen.
     *
     * @param name of its threads
     * @throws IOException when no port can be opened
     */
    public static LoopbackListener open(String name, Handler handler) throws IOException {
        ServerSocket server = new ServerSocket(0, CONNECTIONS_MAX, InetAddress.getByAddress(LOOPBACK));
        LoopbackListener listener = new LoopbackListener(name, server, handler);
        listener.start(listener::accept);
        return listener;
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                admit(server.accept());
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                LOG.warn("{} accepts no more connections: {}", name, e.toString());
            }
        }
    }

    private void admit(Socket connection) throws IOException {
        if (open.size() >= CONNECTIONS_MAX) {
            connection.close();
            return;
        }
        open.add(connection);
        start(() -> serve(connection));
        if (server.isClosed()) {
            connection.close();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            handler.serve(connection);
        } catch (IOException e) {
            LOG.debug("{}: a connection ended: {}", name, e.toString());
        } finally {
            open.remove(connection);
        }
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closeQuietly(server);
        open.forEach(LoopbackListener::closeQuietly);
    }

    private static void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException e) {
            LOG.debug("closing failed: {}", e.toString());
        }
    }
}
