package dev.tapedeck.adapters.video.rest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/**
 * OkHttp with its own threads and connections. OkHttp's time-outs are off, except for downloads, as they would start a
 * watchdog thread that no client can end; {@link RestClient} limits its calls itself.
 */
final class Transport implements AutoCloseable {
    private static final int CALLS_AT_ONCE_MAX = 64;
    private static final int IDLE_CONNECTIONS_MAX = 5;
    private static final Duration IDLE_MAX = Duration.ofMinutes(5);
    private static final Duration THREADS_END_WITHIN = Duration.ofSeconds(5);

    private final ExecutorService calls = Executors.newCachedThreadPool(named("rest-call"));
    // By default all OkHttp clients of this JVM share them, and they outlive every client by a minute.
    private final TaskRunner.RealBackend housekeeping = new TaskRunner.RealBackend(named("rest-connections"));
    private final OkHttpClient http;
    private final OkHttpClient downloads;

    /** @param stallMax how long a download may go without a byte */
    Transport(Duration connectMax, Duration stallMax) {
        // A download may end after the client was closed; its connection then needs no maintenance.
        housekeeping.getExecutor().setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        TaskRunner tasks = new TaskRunner(housekeeping, TaskRunner.Companion.getLogger());
        Dispatcher dispatcher = new Dispatcher(calls);
        dispatcher.setMaxRequests(CALLS_AT_ONCE_MAX);
        // Each client calls one service; with the default of five, calls would wait behind slow ones.
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE_MAX);
        this.http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .taskRunner$okhttp(tasks)
                .connectionPool(new ConnectionPool(
                        IDLE_CONNECTIONS_MAX,
                        IDLE_MAX.toSeconds(),
                        TimeUnit.SECONDS,
                        tasks,
                        ConnectionListener.Companion.getNONE()))
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .connectTimeout(connectMax)
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
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
        end(calls);
        http.connectionPool().evictAll();
        end(housekeeping.getExecutor());
    }

    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            boolean unused = threads.awaitTermination(THREADS_END_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
