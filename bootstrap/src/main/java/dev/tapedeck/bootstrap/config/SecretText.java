package dev.tapedeck.bootstrap.config;

/** A text that shows itself only to those who ask for its value. */
public record SecretText(String value) {
    @Override
    public String toString() {
        return "(hidden)";
    }
}
