package dev.tapedeck.adapters.video.livekit.room;

import dev.tapedeck.adapters.video.livekit.twirp.Wire;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.id.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A participant as LiveKit tells of one.
 *
 * @param connection {@code PA_…}, new for every stay
 * @param identity chosen by whoever made the token; unique in the room
 * @param isRecorder whether it is there for a recording, unseen by the others
 */
public record RoomMember(
        String connection, String identity, String name, boolean isRecorder, boolean isGone, List<RoomTrack> tracks) {
    private static final int NAME_LENGTH_MAX = 200;

    public RoomMember {
        tracks = List.copyOf(tracks);
    }

    /** Empty when it has no name. */
    public static Optional<RoomMember> of(Wire participant) {
        String connection = participant.text("sid");
        if (connection.isBlank()) {
            return Optional.empty();
        }
        Wire permission = participant.object("permission");
        boolean recorder =
                participant.text("kind").equals("EGRESS") || permission.flag("recorder") || permission.flag("hidden");
        return Optional.of(new RoomMember(
                bounded(connection),
                bounded(participant.text("identity")),
                bounded(participant.text("name")),
                recorder,
                participant.text("state").equals("DISCONNECTED"),
                participant
                        .list("tracks")
                        .flatMap(track -> RoomTrack.of(track).stream())
                        .toList()));
    }

    public ConnectedParticipant participant() {
        return new ConnectedParticipant(connection, identity.isBlank() ? null : identity, name);
    }

    private static String bounded(String text) {
        return Texts.storable(text, NAME_LENGTH_MAX);
    }
}
