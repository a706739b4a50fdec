package dev.tapedeck.domain.capture.remote;

import dev.tapedeck.domain.media.track.TrackFacts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One file that a take has produced.
 *
 * @param name below the take's prefix in our store, such as {@code index.m3u8} or {@code track-3.webm}
 * @param address the platform's own name for the file, never a signed address
 * @param sizeBytes as the platform reports, null when it does not
 * @param track participant and start of a track; null for every other role
 * @param duration as the platform reports, null when it does not; it stands before the length read from the file
 */
public record CapturedFile(
        String name,
        Role role,
        String address,
        String contentType,
        @Nullable Long sizeBytes,
        @Nullable TrackFacts track,
        @Nullable Duration duration) {
    /** A file whose length is read from the file itself later. */
    public CapturedFile(
            String name,
            Role role,
            String address,
            String contentType,
            @Nullable Long sizeBytes,
            @Nullable TrackFacts track) {
        this(name, role, address, contentType, sizeBytes, track, null);
    }

    /** The role of a file in its take. */
    public enum Role {
        /** An HLS playlist, whose segments lie beside it. */
        PLAYLIST,
        /** Video and audio of the whole room or source. */
        WHOLE,
        /** One participant's track. */
        TRACK,
        /** Kept and played by the platform, under {@code address}. */
        HOSTED
    }
}
