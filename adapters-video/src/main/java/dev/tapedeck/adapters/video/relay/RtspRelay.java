package dev.tapedeck.adapters.video.relay;

import dev.tapedeck.adapters.video.route.CheckedSockets;
import dev.tapedeck.adapters.video.route.LoopbackListener;
import dev.tapedeck.adapters.video.route.RouteErrors;
import dev.tapedeck.adapters.video.route.SourceRoute;
import dev.tapedeck.adapters.video.source.AllowedHosts;
import dev.tapedeck.domain.provider.SourceUrl;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Relays one capture's RTSP connections, with their media, to an allowed address. ffmpeg follows redirects by itself, so
 * these do not reach it. The server still hears the name of its host, except in requests that ffmpeg has signed together
 * with their address. Thread-safe.
 */
public final class RtspRelay implements SourceRoute {
    private static final Logger LOG = LoggerFactory.getLogger(RtspRelay.class);
    private static final Duration READ_MAX = Duration.ofSeconds(10);
    private static final int DEFAULT_PORT = 554;
    private static final Pattern RESPONSE = Pattern.compile("RTSP/1\\.\\d [1-9]\\d{2}( .*)?");
    private static final Pattern REDIRECT = Pattern.compile("RTSP/1\\.\\d 3.*");

    private final URI source;
    private final AllowedHosts hosts;
    private final CheckedSockets sockets;
    private final RouteErrors errors = new RouteErrors();
    private final LoopbackListener listener;

    private RtspRelay(SourceUrl url, AllowedHosts hosts) throws IOException {
        this.source = url.uri();
        this.hosts = hosts;
        this.sockets = new CheckedSockets(hosts::check, READ_MAX);
        this.listener = LoopbackListener.open("tapedeck-rtsp", this::relay);
    }

    /**
     * Opens a relay on a port of this computer.
     *
     * @throws IOException when no port can be opened
     */
    public static RtspRelay open(SourceUrl url, AllowedHosts hosts) throws IOException {
        return new RtspRelay(url, hosts);
    }

    @Override
    public String address() {
        String user = source.getRawUserInfo() == null ? "" : source.getRawUserInfo() + "@";
        String query = source.getRawQuery() == null ? "" : "?" + source.getRawQuery();
        return "rtsp://" + user + loopbackAuthority() + source.getRawPath() + query;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public List<String> errors() {
        return errors.lines();
    }

    @Override
    public void close() {
        listener.close();
    }

    private String loopbackAuthority() {
        return "127.0.0.1:" + listener.port();
    }

    private void relay(Socket client) throws IOException {
        try (Socket server = connect()) {
            Thread requests = new Thread(() -> passRequests(client, server), "tapedeck-rtsp-requests");
            requests.setDaemon(true);
            requests.start();
            pass(server, client, this::response);
        } catch (IOException e) {
            if (!client.isClosed()) {
                errors.add(e);
            }
            throw e;
        }
    }

    private Socket connect() throws IOException {
        int port = source.getPort() < 0 ? DEFAULT_PORT : source.getPort();
        IOException failure = new IOException("no address");
        for (InetAddress address : hosts.resolve(source.getHost())) {
            try {
                return sockets.createSocket(address, port);
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure;
    }

    /** Ends the connection to the server when ffmpeg has ended its own. */
    private void passRequests(Socket client, Socket server) {
        try (server) {
            pass(client, server, this::request);
        } catch (IOException e) {
            LOG.debug("the requests of a relay ended: {}", e.toString());
        }
    }

    private static void pass(Socket from, Socket to, Filter filter) throws IOException {
        InputStream in = new BufferedInputStream(from.getInputStream(), 65_536);
        OutputStream out = new BufferedOutputStream(to.getOutputStream(), 65_536);
        Optional<RtspUnit> unit = RtspUnit.read(in);
        while (unit.isPresent()) {
            (unit.get() instanceof RtspUnit.Message message ? filter.of(message) : unit.get()).write(out);
            if (in.available() == 0) {
                out.flush();
            }
            unit = RtspUnit.read(in);
        }
        out.flush();
    }

    private RtspUnit request(RtspUnit.Message request) {
        return request.has("Authorization: Digest")
                ? request
                : request.withFirstLine(
                        request.firstLine().replace("rtsp://" + loopbackAuthority(), "rtsp://" + origin()));
    }

    private String origin() {
        return source.getHost() + (source.getPort() < 0 ? "" : ":" + source.getPort());
    }

    /** A redirect becomes a refusal, as ffmpeg would follow it by itself. */
    private RtspUnit response(RtspUnit.Message message) throws IOException {
        String line = message.firstLine();
        if (line.startsWith("RTSP/") && !RESPONSE.matcher(line).matches()) {
            throw new IOException("not the first line of an RTSP response");
        }
        if (REDIRECT.matcher(line).matches()) {
            errors.add(RouteErrors.SCHEME_NOT_ALLOWED);
            return message.withFirstLine("RTSP/1.0 403 Forbidden");
        }
        return message;
    }

    private interface Filter {
        RtspUnit of(RtspUnit.Message message) throws IOException;
    }
}
