package dev.tapedeck.adapters.video.livekit.room;

import dev.tapedeck.adapters.video.livekit.twirp.Wire;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.id.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A participant, as LiveKit reports it.
 *
 * @param connection {@code PA_…}, new for every connection
 * @param identity chosen by the issuer of the token; unique in the room
 * @param isRecorder whether it is a recorder, which is invisible to the others
 */
public record RoomMember(
        String connection, String identity, String name, boolean isRecorder, boolean isGone, List<RoomTrack> tracks) {
    private static final int NAME_LENGTH_MAX = 200;

    public RoomMember {
        tracks = List.copyOf(tracks);
    }

    /** Reads a participant; empty when it has no id. */
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
        return new ConnectedParticipant(connection, identity.isBlank() ? null : user(), name);
    }

    /** The person, who may be connected several times. */
    public String user() {
        return JoinIdentity.userOf(identity);
    }

    private static String bounded(String text) {
        return Texts.storable(text, NAME_LENGTH_MAX);
    }
}
