package dev.tapedeck.adapters.video.livekit.room;

import dev.tapedeck.adapters.video.livekit.twirp.Grant;
import dev.tapedeck.adapters.video.livekit.twirp.Message;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpBounds;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpClient;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpCode;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpFailure;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The room calls of a LiveKit server. Thread-safe; every call throws {@link TwirpFailure}. */
public final class RoomCalls {
    private final TwirpClient client;

    public RoomCalls(TwirpClient client) {
        this.client = client;
    }

    /** Creates a room; an existing one with this name is not changed. */
    public void create(String room) {
        client.call(
                "RoomService/CreateRoom",
                Grant.ROOM_CREATE.everywhere(),
                new Message().with("name", room),
                TwirpBounds.ORDINARY);
    }

    /** The names of the rooms with participants. */
    public Set<String> occupied() {
        return client.call("RoomService/ListRooms", Grant.ROOM_LIST.everywhere(), new Message(), TwirpBounds.ORDINARY)
                .list("rooms")
                .filter(room -> room.number("num_participants") > 0)
                .map(room -> room.text("name"))
                .collect(Collectors.toSet());
    }

    /** The participants in a room, including recorders; empty when there is no such room. */
    public List<RoomMember> members(String room) {
        try {
            return client.call(
                            "RoomService/ListParticipants",
                            Grant.ROOM_ADMIN.in(room),
                            new Message().with("room", room),
                            TwirpBounds.ORDINARY)
                    .list("participants")
                    .flatMap(participant -> RoomMember.of(participant).stream())
                    .filter(member -> !member.isGone())
                    .toList();
        } catch (TwirpFailure failure) {
            if (failure.code() == TwirpCode.NOT_FOUND) {
                return List.of();
            }
            throw failure;
        }
    }
}
