package dev.tapedeck.adapters.video.proxy;

import dev.tapedeck.adapters.video.route.LoopbackListener;
import dev.tapedeck.adapters.video.route.RouteErrors;
import dev.tapedeck.adapters.video.route.SourceRoute;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.provider.SourceUrl;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The forward proxy of one capture of an {@code http:} or {@code https:} source. ffmpeg sends all requests to it, also
 * those of redirects, playlists and keys, as it knows no other protocol than HTTP over a proxy. Each request is decided
 * on by itself. Only the ffmpeg that knows the credential can use it. Thread-safe.
 */
public final class HttpProxy implements SourceRoute {
    private static final Duration IDLE_MAX = Duration.ofMinutes(2);
    private static final String USER = "capture";

    private final String address;
    private final String credential;
    private final RouteErrors errors = new RouteErrors();
    private final Exchanges exchanges;
    private final LoopbackListener listener;

    private HttpProxy(SourceUrl url, Supplier<OriginClient> client, String credential) throws IOException {
        SecureOrigins origins = new SecureOrigins();
        this.address =
                origins.plain(url.scheme() + url.value().substring(url.scheme().length()));
        this.credential = credential;
        this.exchanges = new Exchanges(client, origins, url.scheme().equals("https"), errors);
        this.listener = LoopbackListener.open("tapedeck-proxy", this::serve);
    }

    /**
     * Opens a proxy on a port of this computer.
     *
     * @param client called at the first request
     * @param ids creates the credential
     * @throws IOException when no port can be opened
     */
    public static HttpProxy open(SourceUrl url, Supplier<OriginClient> client, IdSource ids) throws IOException {
        return new HttpProxy(url, client, USER + ":" + ids.next());
    }

    @Override
    public String address() {
        return address;
    }

    /** Passed in the environment, as command lines can be read by every user of the computer. */
    @Override
    public Map<String, String> environment() {
        return Map.of("http_proxy", "http://" + credential + "@127.0.0.1:" + listener.port());
    }

    @Override
    public List<String> errors() {
        return errors.lines();
    }

    @Override
    public void close() {
        listener.close();
        exchanges.close();
    }

    private void serve(Socket connection) throws IOException {
        connection.setSoTimeout((int) IDLE_MAX.toMillis());
        BufferedInputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 32_768);
        try {
            Optional<RequestHead> head = RequestHead.read(in);
            while (head.isPresent() && respond(head.get(), out)) {
                head = RequestHead.read(in);
            }
        } catch (IOException e) {
            // A reset, so that ffmpeg does not take a response that broke off for a complete one.
            connection.setSoLinger(true, 0);
            throw e;
        }
    }

    /** False when the connection ends with this response. */
    private boolean respond(RequestHead head, OutputStream out) throws IOException {
        if (!isAuthorized(head)) {
            ResponseWriter.status(
                    out, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"capture\"");
            return false;
        }
        exchanges.exchange(head, out);
        return head.keepsConnection();
    }

    private boolean isAuthorized(RequestHead head) {
        String expected = "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
        return head.value("Proxy-Authorization").equals(expected);
    }
}
