package dev.tapedeck.bootstrap.config;

import org.jspecify.annotations.Nullable;

/**
 * A variable that Tapedeck reads. Its value may also stand in the file that {@code <name>_FILE} names.
 *
 * @param defaultText what holds when it is not set; null when it must be set, or when its absence has a meaning
 * @param example a value that would be accepted
 * @param meaning one sentence for people
 * @param secret whether its value must never be shown
 */
public record Setting(String name, @Nullable String defaultText, String example, String meaning, boolean secret) {
    static Setting of(String name, String defaultText, String meaning) {
        return new Setting(name, defaultText, defaultText, meaning, false);
    }

    static Setting unset(String name, String example, String meaning) {
        return new Setting(name, null, example, meaning, false);
    }

    static Setting secret(String name, String example, String meaning) {
        return new Setting(name, null, example, meaning, true);
    }

    /** The variable that names a file to read the value from. */
    public String fileVariable() {
        return name + "_FILE";
    }
}
