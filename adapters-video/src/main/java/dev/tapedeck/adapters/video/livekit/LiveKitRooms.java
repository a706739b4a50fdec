package dev.tapedeck.adapters.video.livekit;

import dev.tapedeck.adapters.video.livekit.room.JoinIdentity;
import dev.tapedeck.adapters.video.livekit.room.RoomCalls;
import dev.tapedeck.adapters.video.livekit.room.RoomMember;
import dev.tapedeck.adapters.video.livekit.room.RoomTrack;
import dev.tapedeck.adapters.video.livekit.twirp.SharedSecret;
import dev.tapedeck.adapters.video.livekit.twirp.TokenMint;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpClient;
import dev.tapedeck.adapters.video.livekit.twirp.TwirpFailure;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Rooms of a LiveKit server. Thread-safe. */
final class LiveKitRooms implements ProviderRooms, AutoCloseable {
    private final TwirpClient client;
    private final RoomCalls rooms;
    private final TokenMint tokens;
    private final URI socketUrl;
    private final IdSource ids;

    /** @param ids of joins */
    LiveKitRooms(LiveKitConfig config, InstantSource clock, IdSource ids) {
        this.client = client(config, clock);
        this.rooms = new RoomCalls(client);
        this.tokens = tokens(config, clock);
        this.socketUrl = config.socketUrl();
        this.ids = ids;
    }

    static TwirpClient client(LiveKitConfig config, InstantSource clock) {
        return new TwirpClient(config.httpUrl(), tokens(config, clock));
    }

    private static TokenMint tokens(LiveKitConfig config, InstantSource clock) {
        return new TokenMint(config.apiKey(), new SharedSecret(config.apiSecret()), clock);
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.LIVEKIT;
    }

    @Override
    public void create(String room) {
        try {
            rooms.create(room);
        } catch (TwirpFailure failure) {
            throw new ProviderUnavailable("create a room: " + failure.getMessage(), failure);
        }
    }

    /**
     * Issued without a call: the room may be created later, or by the first participant. Each token is for one device,
     * so that the second one of a person does not remove the first.
     */
    @Override
    public RoomPass admit(String room, String user, String name, Duration validFor) {
        return new RoomPass(socketUrl, tokens.join(room, JoinIdentity.of(user, ids.next()), name, validFor));
    }

    @Override
    public Set<String> occupied() {
        try {
            return rooms.occupied();
        } catch (TwirpFailure failure) {
            throw new ProviderUnavailable("list occupied rooms: " + failure.getMessage(), failure);
        }
    }

    @Override
    public List<ConnectedParticipant> present(String room) {
        return guests(room).stream().map(RoomMember::participant).toList();
    }

    @Override
    public List<String> tracks(String room) {
        return guests(room).stream()
                .flatMap(member -> member.tracks().stream())
                .map(RoomTrack::id)
                .toList();
    }

    private List<RoomMember> guests(String room) {
        try {
            return rooms.members(room).stream()
                    .filter(member -> !member.isRecorder())
                    .toList();
        } catch (TwirpFailure failure) {
            throw new ProviderUnavailable("list the participants in a room: " + failure.getMessage(), failure);
        }
    }

    /** Cancels running calls. */
    @Override
    public void close() {
        client.close();
    }
}
