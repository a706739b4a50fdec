package dev.tapedeck.adapters.persistence.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Reads a {@code timestamptz} as PostgreSQL writes it into JSON: {@code 2026-03-01T17:45:00.123456+05:45}. A page of a
 * list has about two hundred of them, and the JDK's parser would take a quarter of the whole time.
 */
final class JsonTimestamp {
    private static final int DATE_AND_TIME_LENGTH = "2026-03-01T17:45:00".length();
    private static final int OFFSET_LENGTH = "+05:45".length();
    private static final int NANOS_DIGITS = 9;
    private static final int SECONDS_PER_DAY = 86_400;

    private JsonTimestamp() {}

    static Instant parse(String text) {
        int offsetAt = text.length() - OFFSET_LENGTH;
        return isUsual(text, offsetAt)
                ? usual(text, offsetAt)
                : OffsetDateTime.parse(text).toInstant();
    }

    /** All stored years have four digits, and their offsets are whole minutes. */
    private static boolean isUsual(String text, int offsetAt) {
        return offsetAt >= DATE_AND_TIME_LENGTH
                && offsetAt <= DATE_AND_TIME_LENGTH + 1 + NANOS_DIGITS
                && text.charAt(10) == 'T'
                && (offsetAt == DATE_AND_TIME_LENGTH || text.charAt(DATE_AND_TIME_LENGTH) == '.')
                && (text.charAt(offsetAt) == '+' || text.charAt(offsetAt) == '-');
    }

    private static Instant usual(String text, int offsetAt) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int local = seconds(number(text, 11, 13), number(text, 14, 16)) + number(text, 17, 19);
        int offset =
                seconds(number(text, offsetAt + 1, offsetAt + 3), number(text, offsetAt + 4, offsetAt + OFFSET_LENGTH));
        int utc = text.charAt(offsetAt) == '-' ? local + offset : local - offset;
        return Instant.ofEpochSecond(day * SECONDS_PER_DAY + utc, nanos(text, offsetAt));
    }

    private static int seconds(int hours, int minutes) {
        return (hours * 60 + minutes) * 60;
    }

    private static int nanos(String text, int offsetAt) {
        int nanos = 0;
        for (int digit = 1; digit <= NANOS_DIGITS; digit++) {
            int at = DATE_AND_TIME_LENGTH + digit;
            nanos = nanos * 10 + (at < offsetAt ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
