package dev.tapedeck.adapters.video.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of a JSON object that may have several names and types: a number may be an integer, a fraction or text;
 * a time may be seconds, milliseconds or ISO 8601. A missing or invalid value is null.
 */
public final class JsonFields {
    /** Seconds reach this in the year 5138; milliseconds did in 1973. */
    private static final double MILLIS_FROM = 1e11;

    private static final double MILLIS_MAX = 253_402_300_799_999d;
    private static final double SECONDS_MAX = 100d * 366 * 24 * 3600;
    private static final int TEXT_MAX = 1_024;
    private static final int LONG_TEXT_MAX = 16_384;
    private static final int NUMBER_TEXT_MAX = 40;

    private JsonFields() {}

    /** The first of these fields with a text that is not blank, of at most 1,024 characters. */
    public static @Nullable String text(JsonNode object, String... names) {
        return text(object, TEXT_MAX, names);
    }

    /** Like {@link #text}, for addresses and tokens, of at most 16,384 characters. */
    public static @Nullable String longText(JsonNode object, String... names) {
        return text(object, LONG_TEXT_MAX, names);
    }

    private static @Nullable String text(JsonNode object, int lengthMax, String... names) {
        return Stream.of(names)
                .map(object::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank() && text.length() <= lengthMax && text.indexOf(0) < 0)
                .findFirst()
                .orElse(null);
    }

    /** The first of these fields with a finite number. */
    public static @Nullable Double number(JsonNode object, String... names) {
        for (String name : names) {
            Double number = number(object.path(name));
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    public static @Nullable Instant time(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode field = object.path(name);
            Instant time = time(number(field));
            if (time != null) {
                return time;
            }
            Instant iso = isoTime(field);
            if (iso != null) {
                return iso;
            }
        }
        return null;
    }

    /** A time given as seconds or milliseconds since 1970; null when it is invalid, and for zero, which means unset. */
    public static @Nullable Instant time(@Nullable Double number) {
        if (number == null || number <= 0) {
            return null;
        }
        double millis = number >= MILLIS_FROM ? number : number * 1_000;
        return millis > MILLIS_MAX ? null : Instant.ofEpochMilli(Math.round(millis));
    }

    /** A length given in seconds. */
    public static @Nullable Duration seconds(JsonNode object, String... names) {
        Double seconds = number(object, names);
        return seconds == null || seconds < 0 || seconds > SECONDS_MAX
                ? null
                : Duration.ofMillis(Math.round(seconds * 1_000));
    }

    private static @Nullable Double number(JsonNode field) {
        double number = field.isNumber() ? field.doubleValue() : parsed(field);
        return Double.isFinite(number) ? number : null;
    }

    private static double parsed(JsonNode field) {
        String text = field.isTextual() ? field.textValue().strip() : "";
        if (text.isEmpty() || text.length() > NUMBER_TEXT_MAX) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static @Nullable Instant isoTime(JsonNode field) {
        if (!field.isTextual()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(field.textValue()).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
