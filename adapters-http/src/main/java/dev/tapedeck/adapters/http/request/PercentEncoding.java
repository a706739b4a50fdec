package dev.tapedeck.adapters.http.request;

import dev.tapedeck.domain.id.InvalidValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Decodes a part of a query strictly; {@code +} is a space. */
final class PercentEncoding {
    private PercentEncoding() {}

    static String decode(String field, String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(escaped(field, encoded, i));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c == '+' ? ' ' : c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Utf8.decode(bytes.toByteArray()).orElseThrow(() -> new InvalidValue(field, "must be UTF-8"));
    }

    private static int escaped(String field, String encoded, int at) {
        if (at + 2 >= encoded.length()) {
            throw new InvalidValue(field, "must have valid percent-encoding");
        }
        int high = Character.digit(encoded.charAt(at + 1), 16);
        int low = Character.digit(encoded.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            throw new InvalidValue(field, "must have valid percent-encoding");
        }
        return high * 16 + low;
    }
}
