package dev.tapedeck.adapters.video.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The request line and the header fields of a request to the proxy. */
record RequestHead(String method, String target, List<Field> fields) {
    private static final int BYTES_MAX = 32_768;
    private static final String END = "\r\n\r\n";

    /** A header field. */
    record Field(String name, String value) {}

    /**
     * Reads a head; empty when the connection ended before it.
     *
     * @throws IOException when it is no head, or larger than 32 KiB
     */
    static Optional<RequestHead> read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        int matched = 0;
        while (matched < END.length()) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            bytes.write(next);
            matched = next == END.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
            if (bytes.size() > BYTES_MAX) {
                throw new IOException("the request head is too large");
            }
        }
        return Optional.of(parse(bytes.toString(StandardCharsets.UTF_8)));
    }

    /** The first value of a field; empty text when it is not there. */
    String value(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Field::value)
                .orElse("");
    }

    boolean keepsConnection() {
        return !value("Connection").equalsIgnoreCase("close");
    }

    private static RequestHead parse(String text) throws IOException {
        String[] lines = text.split("\r\n", -1);
        String[] words = lines[0].split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new IOException("not a request line");
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i < lines.length - 2; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1) {
                throw new IOException("not a header field");
            }
            fields.add(new Field(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip()));
        }
        return new RequestHead(words[0], words[1], List.copyOf(fields));
    }
}
