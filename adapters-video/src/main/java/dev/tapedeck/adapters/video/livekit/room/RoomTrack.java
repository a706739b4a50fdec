package dev.tapedeck.adapters.video.livekit.room;

import dev.tapedeck.adapters.video.livekit.twirp.Wire;
import dev.tapedeck.domain.media.track.TrackSource;
import java.util.Optional;

/**
 * A published track of a participant.
 *
 * @param id {@code TR_…}
 */
public record RoomTrack(String id, boolean isVideo, TrackSource source) {
    /** Reads a track; empty when it has no id, or is neither audio nor video. */
    public static Optional<RoomTrack> of(Wire track) {
        String id = track.text("sid");
        String type = track.text("type");
        boolean isMedia = type.isEmpty() || type.equals("AUDIO") || type.equals("VIDEO");
        return id.isBlank() || !isMedia
                ? Optional.empty()
                : Optional.of(new RoomTrack(id, type.equals("VIDEO"), source(track.text("source"))));
    }

    private static TrackSource source(String name) {
        return switch (name) {
            case "MICROPHONE" -> TrackSource.MICROPHONE;
            case "SCREEN_SHARE_AUDIO" -> TrackSource.SCREEN_AUDIO;
            case "CAMERA" -> TrackSource.CAMERA;
            case "SCREEN_SHARE" -> TrackSource.SCREEN;
            default -> TrackSource.OTHER;
        };
    }
}
