package dev.tapedeck.adapters.persistence.media;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.SocketFactory;

/** Sockets whose reads and writes time out without progress, also under TLS. */
final class BoundedSockets extends SocketFactory {
    private final ScheduledExecutorService timer;
    private final int readMillisMax;
    private final long writeMillisMax;

    BoundedSockets(ScheduledExecutorService timer, S3Timeouts timeouts) {
        this.timer = timer;
        this.readMillisMax = Math.toIntExact(timeouts.read().toMillis());
        this.writeMillisMax = timeouts.write().toMillis();
    }

    @Override
    public Socket createSocket() {
        return new BoundedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("sockets are made first and connected later");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localAddress, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) {
        return createSocket(address.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        return createSocket(address, port);
    }

    private final class BoundedSocket extends Socket {
        /** OkHttp sets 0, as its own time-outs are off, and sometimes a short one to check a connection. */
        @Override
        public void setSoTimeout(int millis) throws SocketException {
            super.setSoTimeout(millis == 0 ? readMillisMax : millis);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    AtomicBoolean isLate = new AtomicBoolean();
                    Future<?> bound = timer.schedule(() -> giveUp(isLate), writeMillisMax, TimeUnit.MILLISECONDS);
                    try {
                        out.write(bytes, offset, length);
                    } catch (IOException e) {
                        throw isLate.get() ? late(e) : e;
                    } finally {
                        bound.cancel(false);
                    }
                }
            };
        }

        private void giveUp(AtomicBoolean isLate) {
            isLate.set(true);
            try {
                close();
            } catch (IOException e) {
                // The write ends in either case, and reports that.
            }
        }

        private static SocketTimeoutException late(IOException cause) {
            SocketTimeoutException late = new SocketTimeoutException("write timed out");
            late.initCause(cause);
            return late;
        }
    }
}
