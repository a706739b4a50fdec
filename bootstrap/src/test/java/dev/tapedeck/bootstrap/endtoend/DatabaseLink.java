package dev.tapedeck.bootstrap.endtoend;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One connection of a server to its database, read as far as its round trips can be counted. */
final class DatabaseLink {
    private static final int BUFFER_BYTES = 64 * 1024;
    /** Ends what the extended protocol sends at once. */
    private static final int SYNC = 'S';

    private static final int SIMPLE_QUERY = 'Q';

    private final DatabaseProxy proxy;
    private final Socket client;
    private final Socket database;
    private volatile boolean losesResponse;

    private DatabaseLink(DatabaseProxy proxy, Socket client, Socket database) {
        this.proxy = proxy;
        this.client = client;
        this.database = database;
    }

    static DatabaseLink open(DatabaseProxy proxy, Socket client) throws IOException {
        DatabaseLink link = new DatabaseLink(proxy, client, proxy.connect());
        link.client.setTcpNoDelay(true);
        link.database.setTcpNoDelay(true);
        DatabaseProxy.daemon("database-requests", () -> link.run(link::passRequests));
        DatabaseProxy.daemon("database-responses", () -> link.run(link::passResponses));
        return link;
    }

    void close() {
        close(client);
        close(database);
    }

    private interface Transfer {
        void run() throws IOException, InterruptedException;
    }

    private void run(Transfer transfer) {
        try {
            transfer.run();
        } catch (IOException ended) {
            // Either side has closed it, as it may.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /** A first message without a type, as every connection begins, and then typed ones. */
    private void passRequests() throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream(), BUFFER_BYTES));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(database.getOutputStream(), BUFFER_BYTES));
        passBody(in, out);
        out.flush();
        while (true) {
            int type = in.read();
            if (type < 0) {
                return;
            }
            proxy.awaitFlow();
            if ((type == SYNC || type == SIMPLE_QUERY) && isCutHere()) {
                return;
            }
            out.write(type);
            passBody(in, out);
            if (in.available() == 0) {
                out.flush();
            }
        }
    }

    /** Where the response is to be lost, the request goes on. */
    private boolean isCutHere() {
        DatabaseProxy.Cut cut = proxy.nextRoundTrip();
        losesResponse |= cut == DatabaseProxy.Cut.RESPONSE;
        if (cut == DatabaseProxy.Cut.REQUEST) {
            proxy.cutAll();
            return true;
        }
        return false;
    }

    private static void passBody(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        out.writeInt(length);
        out.write(in.readNBytes(length - Integer.BYTES));
    }

    private void passResponses() throws IOException, InterruptedException {
        InputStream in = database.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            proxy.awaitFlow();
            if (losesResponse) {
                proxy.cutAll();
                return;
            }
            out.write(buffer, 0, count);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing left to close.
        }
    }
}
