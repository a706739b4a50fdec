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
 * An object that LiveKit sent, in either of its spellings: answers have snake_case and every field, webhooks have
 * lowerCamelCase and leave out what is zero. Fields are asked for in snake_case; one that is missing, null or of another
 * shape reads as its zero. Never throws.
 */
public final class Wire {
    /** The last second of the year 9999: what is beyond is no time that anybody meant. */
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

    /** Empty when there is none. */
    public String text(String name) {
        JsonNode value = field(name);
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }

    /** Also from text, as 64-bit numbers come; 0 when there is none, or none that fits. */
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

    /** Without fields when there is none. */
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

    /** A time in nanoseconds, to the microsecond; 0 means that it has not come. */
    public Optional<Instant> nanos(String name) {
        long nanos = number(name);
        return nanos > 0
                ? Optional.of(Instant.ofEpochSecond(nanos / NANOS_PER_SECOND, nanos % NANOS_PER_SECOND)
                        .truncatedTo(ChronoUnit.MICROS))
                : Optional.empty();
    }

    /** A time in seconds, of which 0 means that it has not come. */
    public Optional<Instant> seconds(String name) {
        long seconds = number(name);
        return seconds > 0 && seconds <= SECONDS_MAX ? Optional.of(Instant.ofEpochSecond(seconds)) : Optional.empty();
    }

    /** Hands over every object in here, at whatever depth, beginning with this one. */
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
