package dev.tapedeck.adapters.video.route;

import dev.tapedeck.adapters.video.source.AddressNotAllowed;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLException;

/** The failures of a route, in the words in which ffmpeg reports them. Thread-safe. */
public final class RouteErrors {
    public static final String SCHEME_NOT_ALLOWED = "Protocol of the source not on whitelist";

    private static final String ADDRESS_NOT_ALLOWED = "Address not allowed";
    private static final int LINES_MAX = 20;

    private final List<String> lines = new ArrayList<>();

    /** Only the first ones are kept, as the cause comes before its consequences. */
    public synchronized void add(String line) {
        if (lines.size() < LINES_MAX && !lines.contains(line)) {
            lines.add(line);
        }
    }

    /** Adds a failed connection. */
    public void add(IOException failure) {
        add(wordsOf(failure));
    }

    /** At most 20, oldest first; without addresses. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    private static String wordsOf(IOException failure) {
        if (failure instanceof AddressNotAllowed) {
            return ADDRESS_NOT_ALLOWED;
        }
        if (failure instanceof UnknownHostException) {
            return "Failed to resolve hostname";
        }
        if (failure instanceof SocketTimeoutException) {
            return "Connection timed out";
        }
        if (failure instanceof SSLException) {
            return "certificate verify or handshake failed";
        }
        if (failure instanceof NoRouteToHostException) {
            return "No route to host";
        }
        boolean refused = failure instanceof ConnectException
                && Objects.toString(failure.getMessage(), "").contains("nreachable");
        if (refused) {
            return "Network is unreachable";
        }
        return failure instanceof ConnectException ? "Connection refused" : "Input/output error";
    }
}
