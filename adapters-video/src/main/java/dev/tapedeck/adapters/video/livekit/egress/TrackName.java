package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.domain.media.track.TrackSource;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a track's file, {@code track-microphone-PA_x1}, to which LiveKit adds an extension. The name has the
 * participant, because LiveKit may no longer know the participant when the file is complete.
 *
 * @param connection the platform's id of the participant connection; empty when it is not known
 */
record TrackName(TrackSource source, String connection) {
    private static final Pattern SHAPE = Pattern.compile("track-([a-z_]+)(?:-(\\w+))?\\.\\w+");

    @Override
    public String toString() {
        String kept = connection.replaceAll("\\W", "");
        return "track-" + source.name().toLowerCase(Locale.ROOT) + (kept.isEmpty() ? "" : "-" + kept);
    }

    /** Parses a name; of an unknown kind when the file has another name. */
    static TrackName of(String fileName) {
        Matcher shape = SHAPE.matcher(fileName);
        return shape.matches()
                ? new TrackName(source(shape.group(1)), shape.group(2) == null ? "" : shape.group(2))
                : new TrackName(TrackSource.OTHER, "");
    }

    private static TrackSource source(String name) {
        for (TrackSource source : TrackSource.values()) {
            if (source.name().toLowerCase(Locale.ROOT).equals(name)) {
                return source;
            }
        }
        return TrackSource.OTHER;
    }
}
