package dev.tapedeck.adapters.video.daily.wire;

import dev.tapedeck.domain.media.track.TrackSource;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parsed name of a raw track: {@code <ms>-<participant>-<kind>-<ms>}, below any folders, as in Daily's own
 * raw-tracks-tools (commit 514d38f). The kind may contain hyphens, so the participant is recognised by its 36
 * characters.
 *
 * @param recordingStart when the recording began
 * @param participant Daily's id of the participant connection
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
