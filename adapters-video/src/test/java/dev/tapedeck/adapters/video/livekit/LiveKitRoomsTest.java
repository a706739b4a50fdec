package dev.tapedeck.adapters.video.livekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.tapedeck.adapters.video.livekit.fake.FakeGuest;
import dev.tapedeck.adapters.video.livekit.fake.FakeLiveKitServer;
import dev.tapedeck.adapters.video.livekit.fake.FakeTrack;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.capture.room.ProviderRooms.RoomPass;
import dev.tapedeck.domain.capture.room.ProviderRoomsContract;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveKitRoomsTest implements ProviderRoomsContract {
    private final FakeLiveKitServer server = FakeLiveKitServer.pretending(
                    LiveKitFixture.API_KEY, LiveKitFixture.API_SECRET, new InMemoryMediaStore())
            .start();
    private final LiveKitConfig config = LiveKitFixture.config(server.address());
    private final LiveKitRooms rooms = new LiveKitRooms(config, InstantSource.system());

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    public ProviderRooms rooms() {
        return rooms;
    }

    @Override
    public void enters(String room, ConnectedParticipant participant) {
        server.rooms()
                .join(
                        room,
                        FakeGuest.of(
                                participant.connection(),
                                Objects.requireNonNull(participant.user()),
                                participant.name()));
    }

    @Override
    public void leaves(String room, String connection) {
        server.rooms().leave(room, connection);
    }

    @Override
    public List<String> sends(String room, String connection) {
        return server.rooms().guests(room).stream()
                .filter(guest -> guest.connection().equals(connection))
                .flatMap(guest -> guest.tracks().stream())
                .map(FakeTrack::id)
                .toList();
    }

    @Override
    public void goesAway() {
        server.faults().isAway(true);
    }

    @Test
    void a_pass_opens_one_room_for_one_person() throws ParseException {
        RoomPass pass = rooms.admit("demo-1", "user-1", "Ann", Duration.ofHours(1));

        SignedJWT token = SignedJWT.parse(pass.token());
        assertThat(pass.url()).hasScheme("ws");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("user-1");
        assertThat(token.getJWTClaimsSet().getJSONObjectClaim("video"))
                .isEqualTo(Map.of("roomJoin", true, "room", "demo-1"));
    }

    @Test
    void recorders_are_not_present() {
        server.rooms().join("demo-1", "ann", "Ann");
        try (LiveKitCaptureEngine engine = new LiveKitCaptureEngine(config, InstantSource.system())) {
            engine.start(LiveKitFixture.ofRoom("demo-1"));
            Awaitility.await().until(() -> server.rooms().guests("demo-1").size() == 2);

            assertThat(rooms.present("demo-1"))
                    .extracting(ConnectedParticipant::name)
                    .containsExactly("Ann");
        }
    }

    @Test
    void wrong_keys_are_no_answer_that_can_be_used() {
        server.faults().refusesTokens(true);

        assertThatThrownBy(() -> rooms.create("demo-1"))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageContaining("UNAUTHENTICATED");
    }
}
