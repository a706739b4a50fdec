package dev.tapedeck.adapters.http.idempotency;

import dev.tapedeck.adapters.http.request.SingleHeader;
import dev.tapedeck.domain.id.InvalidValue;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Idempotency-Key}, quoted as the draft standard says, or bare as most clients send it. */
final class KeyHeader {
    private static final String NAME = "Idempotency-Key";
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private KeyHeader() {}

    static Optional<String> of(Context ctx) {
        @Nullable String value = SingleHeader.of(ctx, NAME);
        if (value == null) {
            return Optional.empty();
        }
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        String key = quoted ? value.substring(1, value.length() - 1) : value;
        if (!SHAPE.matcher(key).matches()) {
            throw new InvalidValue(NAME, "must be 1 to 255 printable ASCII characters without spaces");
        }
        return Optional.of(key);
    }
}
