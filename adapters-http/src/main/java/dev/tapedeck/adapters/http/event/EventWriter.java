package dev.tapedeck.adapters.http.event;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Writes a stream to a client without waiting for it. Used by one thread at a time. */
final class EventWriter {
    /** Of each stream, for as long as it is open; an event has 300 bytes. */
    private static final int BUFFER_BYTES = 2_048;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ResponseEnd end = new ResponseEnd();
    private boolean hasWritten;

    EventWriter(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** @param listener called when the client can be written to: soon, and whenever it was not ready */
    void begin(WriteListener listener) throws IOException {
        request.getAsyncContext().addListener(end);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        response.setHeader("Cache-Control", "no-store");
        // A proxy that buffers responses would delay events.
        response.setHeader("X-Accel-Buffering", "no");
        response.setBufferSize(BUFFER_BYTES);
        out().setWriteListener(listener);
    }

    /** Whether all is sent that was written, and more can be; if not, the listener is called as soon as it can. */
    boolean isReady() throws IOException {
        if (hasWritten && out().isReady()) {
            hasWritten = false;
            out().flush();
        }
        return out().isReady();
    }

    /** Writes a text; only when ready. */
    void write(CharSequence text) throws IOException {
        hasWritten = true;
        out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Is completed when the client has been told that there is no more. */
    CompletableFuture<Void> ended() {
        return end.reached();
    }

    private ServletOutputStream out() throws IOException {
        return response.getOutputStream();
    }
}
