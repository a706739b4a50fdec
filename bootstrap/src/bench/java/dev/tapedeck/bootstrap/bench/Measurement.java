package dev.tapedeck.bootstrap.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what what was measured
 * @param value with its unit
 * @param limit what the same machine could do at best, or what is to be reached, with its unit; empty when there is none
 * @param ratio value to limit; empty when there is no limit
 */
record Measurement(String what, String value, String limit, String ratio) {
    /** A time and the one that it is held to; less is better. */
    static Measurement ofTime(String what, double millis, double limitMillis) {
        return new Measurement(what, Timings.text(millis), Timings.text(limitMillis), ratio(millis / limitMillis));
    }

    /** The same for what takes seconds. */
    static Measurement ofTime(String what, Duration time, Duration limit) {
        return new Measurement(what, seconds(time), seconds(limit), ratio(time.toNanos() / (double) limit.toNanos()));
    }

    /** A rate and the one that it is held to; more is better. */
    static Measurement ofRate(String what, double perSecond, double limitPerSecond) {
        return new Measurement(
                what,
                Math.round(perSecond) + "/s",
                Math.round(limitPerSecond) + "/s",
                ratio(perSecond / limitPerSecond));
    }

    /** Memory and what it is held to; less is better. */
    static Measurement ofMemory(String what, long kilobytes, long limitKilobytes) {
        return new Measurement(
                what,
                kilobytes / 1024 + " MB",
                limitKilobytes / 1024 + " MB",
                ratio(kilobytes / (double) limitKilobytes));
    }

    /** A small amount of memory and what it is held to; less is better. */
    static Measurement ofKilobytes(String what, long kilobytes, long limitKilobytes) {
        return new Measurement(
                what, kilobytes + " kB", limitKilobytes + " kB", ratio(kilobytes / (double) limitKilobytes));
    }

    /** A figure that has no limit. */
    static Measurement figure(String what, String value) {
        return new Measurement(what, value, "", "");
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1_000.0);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    String row() {
        return "| " + what + " | " + value + " | " + limit + " | " + ratio + " |";
    }
}
