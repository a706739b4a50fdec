package dev.tapedeck.bootstrap.bench;

/**
 * A line of the table.
 *
 * @param what what was measured
 * @param value with its unit
 * @param limit what the same machine could do at best, or what is to be reached, with its unit; empty when there is none
 * @param ratio value to limit; empty when there is no limit
 */
public record Measurement(String what, String value, String limit, String ratio) {}
