package dev.tapedeck.adapters.video.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 client for external services. The time limit of a call includes reading its response. A request with a body
 * is sent at most once. Follows redirects only in downloads. Thread-safe; an interrupted caller stops waiting at once.
 *
 * <p>Messages of its exceptions may contain the host of an address, but no other part of it, no headers and no body.
 */
public final class RestClient implements AutoCloseable {
    private static final Duration STALL_MAX = Duration.ofSeconds(60);

    private final Duration connectMax;
    private final Duration stallMax;
    private final CountDownLatch closed = new CountDownLatch(1);
    // Created at the first call, as it loads several hundred classes, for which a start should not wait.
    private @Nullable Transport transport;

    public RestClient(Duration connectMax) {
        this(connectMax, STALL_MAX);
    }

    RestClient(Duration connectMax, Duration stallMax) {
        this.connectMax = connectMax;
        this.stallMax = stallMax;
    }

    /**
     * Sends a request and reads its response, whatever its status.
     *
     * @throws ResponseTooLarge when the response is larger than its bound
     * @throws SocketTimeoutException when there is no response in time
     * @throws InterruptedIOException when the thread is interrupted; its interrupt status stays set
     * @throws IOException when there is no response
     */
    public RestResponse send(Request request, CallBounds bounds) throws IOException {
        Call call = transport().call(OneShotBody.of(request));
        return within(bounds.timeMax(), call, response -> RestResponse.read(response, bounds.bytesMax()));
    }

    /**
     * Opens a download; the caller closes it. A read that gets no data for a minute fails.
     *
     * @param responseMax how long the response may take to begin
     * @throws IOException when its status is not 200, and as for {@link #send}
     */
    public InputStream open(URI address, Duration responseMax) throws IOException {
        @Nullable HttpUrl url = HttpUrl.parse(address.toString());
        if (url == null) {
            throw new IOException("not an address of the web");
        }
        Request request = new Request.Builder()
                .url(url)
                // Otherwise OkHttp would request compression, and undo it.
                .header("Accept-Encoding", "identity")
                .build();
        return within(responseMax, transport().download(request), RestClient::body);
    }

    private static InputStream body(Response response) throws IOException {
        if (response.code() != 200) {
            response.close();
            throw new IOException("the store at the address responded with " + response.code());
        }
        return response.body().byteStream();
    }

    /**
     * Waits before another try.
     *
     * @throws InterruptedIOException when the thread is interrupted, or the client closed
     */
    public void pause(Duration time) throws InterruptedIOException {
        try {
            if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new InterruptedIOException("the client was closed");
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static <T> T within(Duration timeMax, Call call, Reading<T> reading) throws IOException {
        Pending<T> pending = new Pending<>(reading);
        call.enqueue(pending);
        try {
            return pending.result.get(timeMax.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException("no usable response", e);
        } catch (TimeoutException e) {
            pending.result.cancel(true);
            call.cancel();
            throw new SocketTimeoutException("no response within " + timeMax);
        } catch (InterruptedException e) {
            pending.result.cancel(true);
            call.cancel();
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted");
    }

    private synchronized Transport transport() throws IOException {
        if (closed.getCount() == 0) {
            throw new IOException("the client was closed");
        }
        if (transport == null) {
            transport = new Transport(connectMax, stallMax);
        }
        return transport;
    }

    /** Cancels running calls and fails later ones. Its threads have ended when it returns. */
    @Override
    public synchronized void close() {
        closed.countDown();
        if (transport != null) {
            transport.close();
        }
    }

    private interface Reading<T> {
        T of(Response response) throws IOException;
    }

    /** Reads a response in a thread of the client, so that the caller's wait has a time limit. */
    private static final class Pending<T> implements Callback {
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final Reading<T> reading;

        Pending(Reading<T> reading) {
            this.reading = reading;
        }

        @Override
        public void onResponse(Call call, Response response) {
            try {
                if (!result.complete(reading.of(response))) {
                    // The caller no longer waits for it.
                    response.close();
                }
            } catch (IOException | RuntimeException e) {
                result.completeExceptionally(e);
            }
        }

        @Override
        public void onFailure(Call call, IOException e) {
            result.completeExceptionally(e);
        }
    }
}
