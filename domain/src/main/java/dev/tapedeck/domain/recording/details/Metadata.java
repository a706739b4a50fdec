package dev.tapedeck.domain.recording.details;

import dev.tapedeck.domain.id.InvalidValue;
import java.nio.charset.StandardCharsets;

/**
 * Free data that callers attach to a recording; Tapedeck does not read it.
 *
 * @param json one JSON object, at most 16 KiB in UTF-8; the caller has checked that it parses
 */
public record Metadata(String json) {
    public static final int SIZE_BYTES_MAX = 16 * 1024;
    public static final Metadata NONE = new Metadata("{}");

    public Metadata {
        if (json.getBytes(StandardCharsets.UTF_8).length > SIZE_BYTES_MAX) {
            throw new InvalidValue("metadata", "must be at most " + SIZE_BYTES_MAX + " bytes of JSON");
        }
        if (json.indexOf('\0') >= 0 || json.contains("\\u0000")) {
            throw new InvalidValue("metadata", "must not contain NUL");
        }
    }
}
