package dev.tapedeck.domain.capture.remote;

import dev.tapedeck.domain.media.track.TrackFacts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One file that a take has brought.
 *
 * @param name below the take's prefix in our store, such as {@code index.m3u8} or {@code track-3.webm}
 * @param address the platform's own name for it, never a signed address
 * @param sizeBytes as the platform says, null when it does not
 * @param track whose track it is; null for every other role
 * @param duration as the platform says, null when it does not, or when the file itself will tell
 */
public record CapturedFile(
        String name,
        Role role,
        String address,
        String contentType,
        @Nullable Long sizeBytes,
        @Nullable TrackFacts track,
        @Nullable Duration duration) {
    /** One whose length the file itself will tell. */
    public CapturedFile(
            String name,
            Role role,
            String address,
            String contentType,
            @Nullable Long sizeBytes,
            @Nullable TrackFacts track) {
        this(name, role, address, contentType, sizeBytes, track, null);
    }

    /** What a file is for. */
    public enum Role {
        /** An HLS playlist, whose segments lie beside it. */
        PLAYLIST,
        /** Picture and sound of everything. */
        WHOLE,
        /** One participant's track. */
        TRACK,
        /** Kept and played by the platform, under {@code address}. */
        HOSTED
    }
}
