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
 * The library's client with our time-outs and retries of transient failures. Its variants share one connection pool:
 * calls that carry media may take longer than others, and probes less.
 */
final class S3Client implements AutoCloseable {
    private static final Duration PROBE_MAX = Duration.ofSeconds(2);
    private static final int ATTEMPTS_MAX = 3;
    private static final long PAUSE_MILLIS_FIRST = 150;

    private final S3Config config;
    private final long repeatNanosMax;
    private final CountDownLatch closed = new CountDownLatch(1);
    // Created at the first call, as loading its classes takes half a second, for which a start should not wait.
    private @Nullable Faces faces;

    S3Client(S3Config config) {
        this.config = config;
        this.repeatNanosMax = config.timeouts().call().toNanos();
    }

    /** A call without media. */
    <T> T quick(Function<MinioAsyncClient, CompletableFuture<T>> call) throws S3Failed {
        return repeated(() -> call.apply(faces().quick()));
    }

    /** A call without media for a waiting caller: it is not retried, and returns or fails soon. */
    <T> T probe(Function<MinioAsyncClient, CompletableFuture<T>> call) throws S3Failed {
        // The library retries calls by itself, so a time-out of each try does not bound the whole call.
        return once(() -> call.apply(faces().impatient()), PROBE_MAX.toNanos());
    }

    /** A call that carries media; it must be repeatable. */
    <T> T transfer(Function<MinioAsyncClient, CompletableFuture<T>> call) throws S3Failed {
        return repeated(() -> call.apply(faces().transfer()));
    }

    /** Cancels running calls. */
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

    /** A retry is always safe, as every call of the port is idempotent. */
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
            throw new MediaStoreUnavailable("it does not respond", e);
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
