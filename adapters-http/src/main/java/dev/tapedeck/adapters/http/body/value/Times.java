package dev.tapedeck.adapters.http.body.value;

import dev.tapedeck.domain.id.InvalidValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Parses times of requests, within bounds that every store supports. */
final class Times {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Times() {}

    static Instant parse(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw notATime();
        }
        throw notATime();
    }

    private static InvalidValue notATime() {
        return new InvalidValue("time", "must be a time such as 2026-01-31T12:00:00Z");
    }
}
