package dev.tapedeck.bootstrap.config;

/** A text whose value is never part of its {@code toString}. */
public record SecretText(String value) {
    @Override
    public String toString() {
        return "(hidden)";
    }
}
