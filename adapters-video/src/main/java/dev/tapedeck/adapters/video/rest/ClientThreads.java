package dev.tapedeck.adapters.video.rest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/**
 * The threads and idle connections of OkHttp clients, which end with them: by default all clients of a JVM share theirs,
 * which outlive every client by a minute. The clients speak HTTP/1.1 and follow no redirects. Their time-outs are off, as
 * these would start a watchdog thread that no client can end. Thread-safe.
 */
public final class ClientThreads implements AutoCloseable {
    private static final Duration THREADS_END_WITHIN = Duration.ofSeconds(5);

    private final ExecutorService calls = Executors.newCachedThreadPool(named("rest-call"));
    private final TaskRunner.RealBackend housekeeping = new TaskRunner.RealBackend(named("rest-connections"));
    private final TaskRunner tasks = new TaskRunner(housekeeping, TaskRunner.Companion.getLogger());
    private final ConnectionPool connections;

    /** @param idleMax how long a connection without a call is kept */
    public ClientThreads(int idleConnectionsMax, Duration idleMax) {
        // A body may be read after the client was closed; its connection then needs no maintenance.
        housekeeping.getExecutor().setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        this.connections = new ConnectionPool(
                idleConnectionsMax,
                idleMax.toSeconds(),
                TimeUnit.SECONDS,
                tasks,
                ConnectionListener.Companion.getNONE());
    }

    /** A client that uses these threads and connections. */
    public OkHttpClient.Builder client(Duration connectMax) {
        return new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(calls))
                .taskRunner$okhttp(tasks)
                .connectionPool(connections)
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .connectTimeout(connectMax)
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO);
    }

    /** Returns when all threads have ended, or after some seconds. The caller cancels running calls before. */
    @Override
    public void close() {
        end(calls);
        connections.evictAll();
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
