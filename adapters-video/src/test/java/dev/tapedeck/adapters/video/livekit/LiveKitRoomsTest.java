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
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveKitRoomsTest implements ProviderRoomsContract {
    private final FakeLiveKitServer server = FakeLiveKitServer.pretending(
                    LiveKitFixture.API_KEY, LiveKitFixture.API_SECRET, new InMemoryMediaStore())
            .start();
    private final LiveKitConfig config = LiveKitFixture.config(server.address());
    private final LiveKitRooms rooms = new LiveKitRooms(config, InstantSource.system(), UUID::randomUUID);

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
    void two_devices_of_a_person_are_in_a_room_at_once_and_are_one_person() throws ParseException {
        String room = "demo-" + UUID.randomUUID();
        String phone = identityOf(rooms.admit(room, "user-1", "Ann", Duration.ofHours(1)));
        String laptop = identityOf(rooms.admit(room, "user-1", "Ann", Duration.ofHours(1)));
        server.rooms().join(room, FakeGuest.named(phone, "Ann"));
        server.rooms().join(room, FakeGuest.named(laptop, "Ann"));
        server.rooms().join(room, FakeGuest.named("bob~from-elsewhere", "Bob"));

        assertThat(phone).isNotEqualTo(laptop);
        assertThat(rooms.present(room))
                .extracting(ConnectedParticipant::user)
                .containsExactlyInAnyOrder("user-1", "user-1", "bob~from-elsewhere");
    }

    private static String identityOf(RoomPass pass) throws ParseException {
        return SignedJWT.parse(pass.token()).getJWTClaimsSet().getSubject();
    }

    @Test
    void a_pass_opens_one_room_for_one_person() throws ParseException {
        RoomPass pass = rooms.admit("demo-1", "user-1", "Ann", Duration.ofHours(1));

        SignedJWT token = SignedJWT.parse(pass.token());
        assertThat(pass.url()).hasScheme("ws");
        assertThat(token.getJWTClaimsSet().getSubject()).startsWith("user-1~");
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
