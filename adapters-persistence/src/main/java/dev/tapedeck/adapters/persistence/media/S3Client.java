package dev.tapedeck.adapters.persistence.media;

import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import io.minio.MinioAsyncClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The library's client with our bounds: time-outs, and repeats of calls whose failure may pass. Its faces share one
 * connection pool: a call that carries media may rightly take longer than one that does not, and a probe less.
 */
final class S3Client implements AutoCloseable {
    private static final Duration PROBE_MAX = Duration.ofSeconds(2);
    private static final int ATTEMPTS_MAX = 3;
    private static final long PAUSE_MILLIS_FIRST = 150;

    private final S3Config config;
    private final long repeatNanosMax;
    private final CountDownLatch closed = new CountDownLatch(1);
    // Made at the first call: it loads half a second's worth of classes, which a start-up need not wait for.
    private @Nullable Faces faces;

    S3Client(S3Config config) {
        this.config = config;
        this.repeatNanosMax = config.timeouts().call().toNanos();
    }

    /** A call without media. */
    <T> T quick(Function<MinioAsyncClient, CompletableFuture<T>> call) throws S3Failed {
        return repeated(() -> call.apply(faces().quick()));
    }

    /** A call without media that somebody waits for: it is made once, and answers or fails soon. */
    <T> T probe(Function<MinioAsyncClient, CompletableFuture<T>> call) throws S3Failed {
        // The library repeats calls by itself, so that a bound on each of them is not one on the whole.
        return once(() -> call.apply(faces().impatient()), PROBE_MAX.toNanos());
    }

    /** A call that carries media; it must be able to start over. */
    <T> T transfer(Function<MinioAsyncClient, CompletableFuture<T>> call) throws S3Failed {
        return repeated(() -> call.apply(faces().transfer()));
    }

    /** Ends calls that are under way. */
    @Override
    public synchronized void close() {
        closed.countDown();
        if (faces == null) {
            return;
        }
        faces.transport().close();
    }

    private synchronized Faces faces() {
        if (closed.getCount() == 0) {
            throw new MediaStoreUnavailable("it was closed");
        }
        if (faces == null) {
            S3Timeouts timeouts = config.timeouts();
            S3Transport transport = new S3Transport(timeouts);
            faces = new Faces(
                    transport,
                    minio(config, transport.boundedTo(timeouts.call())),
                    minio(config, transport.boundedTo(timeouts.transfer())),
                    minio(config, transport.boundedTo(PROBE_MAX)));
        }
        return faces;
    }

    /** Repeating is always safe: every call of the port ends in the same state however often it is made. */
    private <T> T repeated(Call<T> call) throws S3Failed {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return once(call, Long.MAX_VALUE);
            } catch (S3Failed failed) {
                boolean late = System.nanoTime() - start > repeatNanosMax;
                if (!failed.isTransient() || attempt == ATTEMPTS_MAX || late || closedWithin(pause(attempt))) {
                    throw failed;
                }
            }
        }
    }

    private static <T> T once(Call<T> call, long nanosMax) throws S3Failed {
        try {
            return call.start().get(nanosMax, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MediaStoreUnavailable("interrupted", e);
        } catch (TimeoutException e) {
            throw new MediaStoreUnavailable("it does not answer", e);
        } catch (ExecutionException e) {
            throw S3Failed.of(e);
        }
    }

    private static Duration pause(int attempt) {
        return Duration.ofMillis(PAUSE_MILLIS_FIRST << (2 * (attempt - 1)));
    }

    private boolean closedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static MinioAsyncClient minio(S3Config config, OkHttpClient http) {
        MinioAsyncClient client = MinioAsyncClient.builder()
                .endpoint(config.endpoint().toString())
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey())
                .httpClient(http)
                .build();
        if (config.pathStyle()) {
            client.disableVirtualStyleEndpoint();
        } else {
            client.enableVirtualStyleEndpoint();
        }
        return client;
    }

    private record Faces(
            S3Transport transport, MinioAsyncClient quick, MinioAsyncClient transfer, MinioAsyncClient impatient) {}

    private interface Call<T> {
        CompletableFuture<T> start();
    }
}
