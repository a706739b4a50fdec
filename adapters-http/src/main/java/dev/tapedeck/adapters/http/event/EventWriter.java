package dev.tapedeck.adapters.http.event;

import dev.tapedeck.adapters.http.json.Json;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events. Blocks while the client does not read. */
final class EventWriter {
    private static final int RETRY_MS = 2_000;

    private final HttpServletResponse response;

    EventWriter(HttpServletResponse response) {
        this.response = response;
    }

    /** Sends the headers at once, so that the client knows that it is connected. */
    void begin() throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        response.setHeader("Cache-Control", "no-store");
        // A proxy that buffers responses would delay events.
        response.setHeader("X-Accel-Buffering", "no");
        write("retry: " + RETRY_MS + "\n\n");
        flush();
    }

    void event(long id, EventJson event) throws IOException {
        write("event: " + event.type() + "\nid: " + id + "\ndata: " + Json.text(event) + "\n\n");
    }

    void heartbeat() throws IOException {
        write(": still here\n\n");
        flush();
    }

    void flush() throws IOException {
        out().flush();
    }

    private void write(String text) throws IOException {
        out().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private ServletOutputStream out() throws IOException {
        return response.getOutputStream();
    }
}
