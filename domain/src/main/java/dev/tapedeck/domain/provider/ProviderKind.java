package dev.tapedeck.domain.provider;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a provider in the API and the database: 1 to 32 characters of {@code a-z 0-9 -}, starting with a letter.
 * Ordered by name.
 */
public record ProviderKind(String name) implements Comparable<ProviderKind> {
    private static final int LENGTH_MAX = 32;
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]*");

    /** Our own ffmpeg process, which captures any stream. The default. */
    public static final ProviderKind FFMPEG = new ProviderKind("ffmpeg");

    public static final ProviderKind LIVEKIT = new ProviderKind("livekit");
    public static final ProviderKind DAILY = new ProviderKind("daily");
    public static final ProviderKind KINESCOPE = new ProviderKind("kinescope");
    public static final ProviderKind BROWSER = new ProviderKind("browser");

    public ProviderKind {
        if (!isValid(name)) {
            throw new IllegalArgumentException("not the name of a provider: " + name);
        }
    }

    /** The provider of that name; empty when it is no name of a provider. */
    public static Optional<ProviderKind> parse(String name) {
        return isValid(name) ? Optional.of(new ProviderKind(name)) : Optional.empty();
    }

    private static boolean isValid(String name) {
        return name.length() <= LENGTH_MAX && SHAPE.matcher(name).matches();
    }

    @Override
    public int compareTo(ProviderKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
