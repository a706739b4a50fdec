package dev.tapedeck.adapters.video.proxy;

import dev.tapedeck.adapters.video.rest.ClientThreads;
import dev.tapedeck.adapters.video.route.CheckedSockets;
import dev.tapedeck.adapters.video.source.AddressNotAllowed;
import dev.tapedeck.adapters.video.source.AllowedHosts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The HTTP client for the servers of sources. Connects only to allowed addresses: a host is resolved and decided on in
 * one step, and each socket checks its address again. Certificates are verified, except those of addresses in the
 * operator's own networks, such as cameras, which cannot have public ones. Thread-safe.
 */
public final class OriginClient implements AutoCloseable {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final Duration READ_MAX = Duration.ofSeconds(10);
    private static final Duration IDLE_MAX = Duration.ofSeconds(30);
    private static final int IDLE_CONNECTIONS_MAX = 32;

    private final AllowedHosts hosts;
    private final ClientThreads threads = new ClientThreads(IDLE_CONNECTIONS_MAX, IDLE_MAX);
    private final OkHttpClient verifying;
    private final OkHttpClient internal;

    public OriginClient(AllowedHosts hosts) {
        this.hosts = hosts;
        this.verifying = threads.client(CONNECT_MAX)
                .connectionSpecs(
                        List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.COMPATIBLE_TLS, ConnectionSpec.CLEARTEXT))
                .dns(hosts::resolve)
                .socketFactory(new CheckedSockets(hosts::check, READ_MAX))
                .build();
        TrustAll trust = new TrustAll();
        this.internal = verifying
                .newBuilder()
                .socketFactory(new CheckedSockets(this::checkInternal, READ_MAX))
                .sslSocketFactory(context(trust).getSocketFactory(), trust)
                .hostnameVerifier((host, session) -> true)
                .build();
    }

    /**
     * A call that is not made yet.
     *
     * @throws AddressNotAllowed when its host is not allowed
     * @throws UnknownHostException when its host has no address
     */
    Call call(Request request) throws UnknownHostException {
        boolean isInternal = request.isHttps()
                && hosts.resolve(request.url().host()).stream().allMatch(AllowedHosts::isInternal);
        return (isInternal ? internal : verifying).newCall(request);
    }

    private void checkInternal(InetAddress address) throws AddressNotAllowed {
        hosts.check(address);
        if (!AllowedHosts.isInternal(address)) {
            throw new AddressNotAllowed();
        }
    }

    private static SSLContext context(TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
