package dev.tapedeck.adapters.video.rest;

import java.time.Duration;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** OkHttp with its own threads and connections. {@link RestClient} limits the time of its calls itself. */
final class Transport implements AutoCloseable {
    private static final int CALLS_AT_ONCE_MAX = 64;
    private static final int IDLE_CONNECTIONS_MAX = 5;
    private static final Duration IDLE_MAX = Duration.ofMinutes(5);

    private final ClientThreads threads = new ClientThreads(IDLE_CONNECTIONS_MAX, IDLE_MAX);
    private final OkHttpClient http;
    private final OkHttpClient downloads;

    /** @param stallMax how long a download may go without a byte */
    Transport(Duration connectMax, Duration stallMax) {
        this.http = threads.client(connectMax).build();
        http.dispatcher().setMaxRequests(CALLS_AT_ONCE_MAX);
        // Each client calls one service; with the default of five, calls would wait behind slow ones.
        http.dispatcher().setMaxRequestsPerHost(CALLS_AT_ONCE_MAX);
        this.downloads = http.newBuilder()
                .followRedirects(true)
                .followSslRedirects(false)
                .readTimeout(stallMax)
                .build();
    }

    /** A client that follows no redirects. */
    Call call(Request request) {
        return http.newCall(request);
    }

    /** A client that follows redirects within the scheme. */
    Call download(Request request) {
        return downloads.newCall(request);
    }

    /** Cancels running calls; returns when all threads have ended, or after some seconds. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        threads.close();
    }
}
