package dev.tapedeck.bootstrap.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what what was measured
 * @param value with its unit
 * @param limit what the same machine could do at best, or what is to be reached, with its unit; empty when there is none
 * @param ratio value to limit; empty when there is no limit
 */
public record Measurement(String what, String value, String limit, String ratio) {
    /** A time and the one that it is held to; less is better. */
    static Measurement ofTime(String what, double millis, double limitMillis) {
        return new Measurement(
                what, Timings.millisText(millis), Timings.millisText(limitMillis), ratio(millis / limitMillis));
    }

    /** A rate and the one that it is held to; more is better. */
    static Measurement ofRate(String what, double perSecond, double limitPerSecond) {
        return new Measurement(
                what,
                Math.round(perSecond) + "/s",
                Math.round(limitPerSecond) + "/s",
                ratio(perSecond / limitPerSecond));
    }

    /** A figure that has no limit. */
    static Measurement figure(String what, String value) {
        return new Measurement(what, value, "", "");
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
