package dev.tapedeck.adapters.http.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the web page on the class path. They are few and never change, so each is compressed once and cached.
 */
final class PageFiles {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("woff2", "font/woff2"));

    private final String root;
    private final Map<String, PageFile> known = new ConcurrentHashMap<>();

    /** The files in a folder of the class path, whose name starts and ends with a slash. */
    PageFiles(String root) {
        this.root = root;
    }

    /** A file in the folder or below it; empty when it is absent or not of a known type. */
    Optional<PageFile> find(String folder, String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        @Nullable PageFile file = known.get(folder + name);
        if (file != null) {
            return Optional.of(file);
        }
        Optional<PageFile> read = read(root + folder + name, type);
        read.ifPresent(found -> known.put(folder + name, found));
        return read;
    }

    private static Optional<PageFile> read(String resource, String type) {
        try (InputStream in = PageFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            return Optional.of(new PageFile(bytes, gzip(bytes), type, entityTag(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String entityTag(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return '"' + HexFormat.of().toHexDigits(sum.getValue()) + '-' + Integer.toHexString(bytes.length) + '"';
    }
}
