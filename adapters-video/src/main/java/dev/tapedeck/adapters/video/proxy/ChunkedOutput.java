package dev.tapedeck.adapters.video.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A body of unknown length in HTTP/1.1: each write is a chunk. */
final class ChunkedOutput extends OutputStream {
    private static final byte[] NEW_LINE = {'\r', '\n'};
    private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};

    private final OutputStream out;

    ChunkedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (count > 0) {
            out.write(Integer.toHexString(count).getBytes(StandardCharsets.US_ASCII));
            out.write(NEW_LINE);
            out.write(bytes, from, count);
            out.write(NEW_LINE);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** The body is complete; without this, it broke off. */
    void finish() throws IOException {
        out.write(LAST_CHUNK);
    }
}
