package dev.tapedeck.bootstrap.wiring;

import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Another program listens at the wanted port. */
public final class PortTaken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int BACKLOG = 1;

    private PortTaken(int port, IOException cause) {
        super(
                "port " + port + " is taken or not ours to take: stop what listens there, or choose another with"
                        + " --port (0 takes a free one)",
                cause);
    }

    /** Finds out before anything is started, rather than after the database is up. */
    static void unlessFree(String host, int port) {
        try {
            new ServerSocket(port, BACKLOG, InetAddress.getByName(host)).close();
        } catch (IOException e) {
            throw new PortTaken(port, e);
        }
    }
}
