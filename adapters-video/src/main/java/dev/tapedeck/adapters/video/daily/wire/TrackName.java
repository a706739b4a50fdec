package dev.tapedeck.adapters.video.daily.wire;

import dev.tapedeck.domain.media.track.TrackSource;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a raw track tells: {@code <ms>-<participant>-<kind>-<ms>}, below any folders, as Daily's own
 * raw-tracks-tools (commit 514d38f) reads it. The kind has hyphens in it, so the 36 characters of the participant hold
 * the name together.
 *
 * @param recordingStart when the recording began
 * @param participant Daily's name for the person's stay
 * @param kind such as {@code cam-audio}
 * @param start when this track began
 */
public record TrackName(Instant recordingStart, String participant, String kind, Instant start) {
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{12,14})-([0-9A-Za-z-]{36})-([A-Za-z][A-Za-z-]*)-(\\d{12,14})(?:\\.[0-9A-Za-z]+)?");

    public static Optional<TrackName> parse(String key) {
        Matcher name = SHAPE.matcher(key.substring(key.lastIndexOf('/') + 1));
        return name.matches()
                ? Optional.of(new TrackName(millis(name.group(1)), name.group(2), name.group(3), millis(name.group(4))))
                : Optional.empty();
    }

    public TrackSource source() {
        return switch (kind) {
            case "cam-audio" -> TrackSource.MICROPHONE;
            case "cam-video" -> TrackSource.CAMERA;
            case "screen-audio" -> TrackSource.SCREEN_AUDIO;
            case "screen-video" -> TrackSource.SCREEN;
            default -> TrackSource.OTHER;
        };
    }

    private static Instant millis(String digits) {
        return Instant.ofEpochMilli(Long.parseLong(digits));
    }
}
