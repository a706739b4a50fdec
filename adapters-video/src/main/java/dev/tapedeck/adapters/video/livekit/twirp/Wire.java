package dev.tapedeck.adapters.video.livekit.twirp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A JSON object of LiveKit, in either of its spellings: responses have snake_case and all fields, webhooks have
 * lowerCamelCase and omit zero values. Fields are read by their snake_case name; a missing, null or malformed one reads
 * as its zero value. Never throws.
 */
public final class Wire {
    /** The last second of the year 9999; later times are errors. */
    private static final long SECONDS_MAX = 253_402_300_799L;

    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final int NUMBER_LENGTH_MAX = 40;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final JsonNode node;

    public Wire(JsonNode node) {
        this.node = node;
    }

    public boolean isObject() {
        return node.isObject();
    }

    /** Empty when it is absent. */
    public String text(String name) {
        JsonNode value = field(name);
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }

    /** Reads a number, also from text, as 64-bit numbers are sent; 0 when it is absent or too large. */
    public long number(String name) {
        JsonNode value = field(name);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        return value.isNumber() || value.isTextual() ? number(value) : 0;
    }

    public boolean flag(String name) {
        JsonNode value = field(name);
        return value.asBoolean(false);
    }

    /** Without fields when it is absent. */
    public Wire object(String name) {
        return new Wire(field(name));
    }

    public boolean has(String name) {
        return field(name).isObject();
    }

    /** The objects of a list. */
    public Stream<Wire> list(String name) {
        JsonNode value = field(name);
        return StreamSupport.stream(
                        value.isArray()
                                ? value.spliterator()
                                : MissingNode.getInstance().spliterator(),
                        false)
                .map(Wire::new);
    }

    /** A time in nanoseconds, cut to microseconds; 0 means that it is not set. */
    public Optional<Instant> nanos(String name) {
        long nanos = number(name);
        return nanos > 0
                ? Optional.of(Instant.ofEpochSecond(nanos / NANOS_PER_SECOND, nanos % NANOS_PER_SECOND)
                        .truncatedTo(ChronoUnit.MICROS))
                : Optional.empty();
    }

    /** A time in seconds; 0 means that it is not set. */
    public Optional<Instant> seconds(String name) {
        long seconds = number(name);
        return seconds > 0 && seconds <= SECONDS_MAX ? Optional.of(Instant.ofEpochSecond(seconds)) : Optional.empty();
    }

    /** Passes this object and every object in it, at any depth. */
    public void walk(Consumer<Wire> each) {
        if (node.isObject()) {
            each.accept(this);
        }
        node.forEach(inner -> new Wire(inner).walk(each));
    }

    private JsonNode field(String name) {
        JsonNode snake = node.path(name);
        return snake.isMissingNode() ? node.path(camel(name)) : snake;
    }

    private static String camel(String snake) {
        StringBuilder camel = new StringBuilder(snake.length());
        for (int i = 0; i < snake.length(); i++) {
            boolean starts = i > 0 && snake.charAt(i - 1) == '_';
            if (snake.charAt(i) != '_') {
                camel.append(starts ? Character.toUpperCase(snake.charAt(i)) : snake.charAt(i));
            }
        }
        return camel.toString();
    }

    private static long number(JsonNode value) {
        String text = value.asText().strip();
        if (text.length() > NUMBER_LENGTH_MAX) {
            return 0;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean fits = number.compareTo(LONG_MIN) >= 0 && number.compareTo(LONG_MAX) <= 0;
            return fits ? number.longValue() : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
