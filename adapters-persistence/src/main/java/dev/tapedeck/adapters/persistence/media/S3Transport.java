package dev.tapedeck.adapters.persistence.media;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/**
 * OkHttp with threads, time-outs and connections that end with this object. OkHttp's own time-outs are off, as they run
 * on a thread that the whole JVM shares and that outlives every client by a minute.
 */
final class S3Transport implements AutoCloseable {
    private static final int REQUESTS_AT_ONCE_MAX = 64;
    private static final int IDLE_CONNECTIONS_MAX = 5;
    private static final Duration IDLE_MAX = Duration.ofMinutes(5);
    private static final Duration THREADS_END_WITHIN = Duration.ofSeconds(5);

    private final ExecutorService calls = Executors.newCachedThreadPool(named("s3-call"));
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("s3-timeouts"));
    private final TaskRunner.RealBackend housekeeping = new TaskRunner.RealBackend(named("s3-connections"));
    private final OkHttpClient http;

    S3Transport(S3Timeouts timeouts) {
        timer.setRemoveOnCancelPolicy(true);
        // Calls that end after the transport need neither time-outs nor idle connections.
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        housekeeping.getExecutor().setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        TaskRunner tasks = new TaskRunner(housekeeping, TaskRunner.Companion.getLogger());
        Dispatcher dispatcher = new Dispatcher(calls);
        dispatcher.setMaxRequests(REQUESTS_AT_ONCE_MAX);
        // There is only one host; with the default of five, uploads would wait behind a slow listing.
        dispatcher.setMaxRequestsPerHost(REQUESTS_AT_ONCE_MAX);
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
                .socketFactory(new BoundedSockets(timer, timeouts))
                .addInterceptor(S3Transport::sayingThatTimeIsOver)
                .connectTimeout(timeouts.connect())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .build();
    }

    /** A client whose calls have a time-out, including reading their responses. */
    OkHttpClient boundedTo(Duration callMax) {
        return http.newBuilder()
                .eventListenerFactory(call -> new CallBound(timer, callMax))
                .build();
    }

    /** A call is cancelled only by its time-out, or when the transport is closed. */
    private static Response sayingThatTimeIsOver(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            throw chain.call().isCanceled() ? (IOException) new InterruptedIOException("canceled").initCause(e) : e;
        }
    }

    /** Cancels running calls; returns when all threads have ended, or after some seconds. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        end(calls);
        http.connectionPool().evictAll();
        end(timer);
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
