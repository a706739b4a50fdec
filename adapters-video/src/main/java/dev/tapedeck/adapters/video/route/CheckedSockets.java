package dev.tapedeck.adapters.video.route;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Makes sockets that check the address to which they connect, and that always have a read time limit: the last place
 * before a connection. Thread-safe.
 */
public final class CheckedSockets extends SocketFactory {
    /** Decides on an address immediately before the connection. */
    @FunctionalInterface
    public interface Check {
        /** @throws IOException when connections to it are not allowed */
        void allow(InetAddress address) throws IOException;
    }

    private final Check check;
    private final int readMaxMillis;

    /** @param readMax the time limit of a socket that is set to have none */
    public CheckedSockets(Check check, Duration readMax) {
        this.check = check;
        this.readMaxMillis = (int) readMax.toMillis();
    }

    @Override
    public Socket createSocket() throws IOException {
        return new CheckedSocket(check, readMaxMillis);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new UnknownHostException("a host is resolved before its socket is made");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port), readMaxMillis);
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    private static final class CheckedSocket extends Socket {
        private final Check check;
        private final int readMaxMillis;

        CheckedSocket(Check check, int readMaxMillis) throws SocketException {
            this.check = check;
            this.readMaxMillis = readMaxMillis;
            super.setSoTimeout(readMaxMillis);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress target) || target.isUnresolved()) {
                throw new UnknownHostException("a host is resolved before a connection to it");
            }
            check.allow(target.getAddress());
            super.connect(endpoint, timeout);
        }

        /** A client without a time limit of its own sets zero, which would be no limit. */
        @Override
        public synchronized void setSoTimeout(int timeout) throws SocketException {
            super.setSoTimeout(timeout == 0 ? readMaxMillis : timeout);
        }
    }
}
