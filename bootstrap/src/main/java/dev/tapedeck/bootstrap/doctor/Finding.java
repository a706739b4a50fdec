package dev.tapedeck.bootstrap.doctor;

import java.util.Locale;

/**
 * What one check found.
 *
 * @param subject what was looked at
 * @param message the state of it, and the remedy where something is wrong
 */
public record Finding(Verdict verdict, String subject, String message) {
    /** How bad it is. */
    public enum Verdict {
        OK,
        /** It works, with something to know. */
        WARN,
        /** A server would not work. */
        FAIL
    }

    static Finding ok(String subject, String message) {
        return new Finding(Verdict.OK, subject, message);
    }

    static Finding warn(String subject, String message) {
        return new Finding(Verdict.WARN, subject, message);
    }

    static Finding fail(String subject, String message) {
        return new Finding(Verdict.FAIL, subject, message);
    }

    /** As it is printed: verdict, subject and message in columns. */
    @Override
    public String toString() {
        return "%-4s  %-10s %s".formatted(verdict.name().toLowerCase(Locale.ROOT), subject, message);
    }
}
