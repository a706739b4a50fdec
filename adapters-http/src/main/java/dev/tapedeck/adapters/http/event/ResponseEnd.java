package dev.tapedeck.adapters.http.event;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.concurrent.CompletableFuture;

/** When the last byte of an asynchronous response has been given to the connection, or never will be. */
final class ResponseEnd implements AsyncListener {
    private final CompletableFuture<Void> reached = new CompletableFuture<>();

    CompletableFuture<Void> reached() {
        return reached;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        reached.complete(null);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // The response is completed next.
    }

    @Override
    public void onError(AsyncEvent event) {
        // The response is completed next.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // A stream is started once.
    }
}
