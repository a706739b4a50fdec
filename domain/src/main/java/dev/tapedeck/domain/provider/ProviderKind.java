package dev.tapedeck.domain.provider;

import java.util.List;
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

    /** The providers that this version can be set up with, in the order in which they are listed. */
    public static final List<ProviderKind> KNOWN = List.of(FFMPEG, LIVEKIT, DAILY, KINESCOPE, BROWSER);

    public ProviderKind {
        if (!isValid(name)) {
            throw new IllegalArgumentException("not the name of a provider: " + name);
        }
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
