package dev.tapedeck.adapters.video.proxy;

import dev.tapedeck.adapters.video.route.RouteErrors;
import dev.tapedeck.adapters.video.source.AddressNotAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The requests of one capture, passed on to the servers that they name. Thread-safe. */
final class Exchanges implements AutoCloseable {
    /** Fields of the connection from ffmpeg, and those that the client to the origin sets itself. */
    private static final Set<String> NOT_FORWARDED = Set.of(
            "connection",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "content-length",
            "accept-encoding");

    private final Supplier<OriginClient> client;
    private final SecureOrigins origins;
    private final boolean secureOnly;
    private final RouteErrors errors;
    private final Set<Call> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param secureOnly whether only {@code https} addresses may be requested */
    Exchanges(Supplier<OriginClient> client, SecureOrigins origins, boolean secureOnly, RouteErrors errors) {
        this.client = client;
        this.origins = origins;
        this.secureOnly = secureOnly;
        this.errors = errors;
    }

    /**
     * Sends a request on and writes its response, also when it is refused or fails.
     *
     * @throws IOException when the response broke off
     */
    void exchange(RequestHead head, OutputStream out) throws IOException {
        @Nullable HttpUrl url = HttpUrl.parse(head.target());
        if (url == null || url.isHttps() || !head.method().equals("GET")) {
            ResponseWriter.status(out, "405 Method Not Allowed");
            return;
        }
        HttpUrl origin = origins.originOf(url);
        if (secureOnly && !origin.isHttps()) {
            errors.add(RouteErrors.SCHEME_NOT_ALLOWED);
            ResponseWriter.status(out, "403 Forbidden");
            return;
        }
        send(request(head, origin), out);
    }

    private void send(Request request, OutputStream out) throws IOException {
        Call call;
        Response response;
        try {
            call = client.get().call(request);
            response = begin(call).execute();
        } catch (IOException e) {
            errors.add(e);
            ResponseWriter.status(out, e instanceof AddressNotAllowed ? "403 Forbidden" : "502 Bad Gateway");
            return;
        }
        try (response) {
            new ResponseWriter(response, origins).write(out);
        } finally {
            running.remove(call);
        }
    }

    private Call begin(Call call) {
        running.add(call);
        if (closed) {
            call.cancel();
        }
        return call;
    }

    private static Request request(RequestHead head, HttpUrl url) {
        Request.Builder request = new Request.Builder().url(url).header("Accept-Encoding", "identity");
        for (RequestHead.Field field : head.fields()) {
            if (!NOT_FORWARDED.contains(field.name().toLowerCase(Locale.ROOT))) {
                request.addHeader(field.name(), field.value());
            }
        }
        return request.build();
    }

    /** Breaks off all running exchanges, and later ones. */
    @Override
    public void close() {
        closed = true;
        running.forEach(Call::cancel);
    }
}
