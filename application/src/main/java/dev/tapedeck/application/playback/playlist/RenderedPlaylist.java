package dev.tapedeck.application.playback.playlist;

import dev.tapedeck.application.playback.Playback.Playlist;
import dev.tapedeck.domain.playback.MediaPlaylist;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Renders a playlist for sending: plain and compressed, with its entity tag. */
final class RenderedPlaylist {
    private static final int GZIP_BUFFER_BYTES = 16 * 1024;

    private RenderedPlaylist() {}

    static Playlist of(MediaPlaylist playlist) {
        byte[] text = playlist.render().getBytes(StandardCharsets.UTF_8);
        return new Playlist(text, gzip(text), entityTag(text), playlist.ended());
    }

    private static byte[] gzip(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length / 8 + 64);
        try (GZIPOutputStream out = new FastGzip(bytes)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The fastest compression level, as the lines of a playlist are so similar that a higher level saves almost
     * nothing.
     */
    private static final class FastGzip extends GZIPOutputStream {
        private FastGzip(OutputStream out) throws IOException {
            super(out, GZIP_BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static String entityTag(byte[] text) {
        CRC32C sum = new CRC32C();
        sum.update(text);
        return '"' + Long.toHexString(sum.getValue()) + '-' + text.length + '"';
    }
}
