package dev.tapedeck.adapters.video.rest;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that is sent at most once. Without it, OkHttp would repeat a request when a connection breaks, and a second
 * start or upload would create another one.
 */
final class OneShotBody extends RequestBody {
    private final RequestBody body;

    private OneShotBody(RequestBody body) {
        this.body = body;
    }

    /** The request with its body, if any, which is sent at most once. */
    static Request of(Request request) {
        @Nullable RequestBody body = request.body();
        return body == null
                ? request
                : request.newBuilder()
                        .method(request.method(), new OneShotBody(body))
                        .build();
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo(sink);
    }
}
