package dev.tapedeck.adapters.video.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.capture.room.ProviderRooms.RoomPass;
import dev.tapedeck.domain.capture.room.ProviderRoomsContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DailyRoomsIT implements ProviderRoomsContract {
    private final DailyFixture fixture = DailyFixture.pretending();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Override
    public ProviderRooms rooms() {
        return fixture.rooms;
    }

    @Override
    public void enters(String room, ConnectedParticipant participant) {
        fixture.daily.join(room, participant);
    }

    @Override
    public void leaves(String room, String connection) {
        fixture.daily.leave(room, connection);
    }

    @Override
    public List<String> sends(String room, String connection) {
        return List.of();
    }

    @Override
    public void goesAway() {
        fixture.daily.die();
    }

    @Test
    void a_room_names_our_bucket_and_no_kind_of_recording() {
        String room = fixture.emptyRoom();

        JsonNode made = fixture.client.get("/rooms/" + room).body();

        assertThat(made.path("privacy").asText()).isEqualTo("private");
        assertThat(made.path("config").has("enable_recording")).isFalse();
        assertThat(made.at("/config/recordings_bucket/bucket_name").asText()).isEqualTo("tracks");
        assertThat(made.at("/config/recordings_bucket/allow_api_access").asBoolean())
                .isTrue();
        assertThat(made.at("/config/recordings_template").asText()).contains("{instance_id}", "{epoch_time}");
    }

    @Test
    void a_token_starts_no_recording_and_ends_in_time() {
        String room = fixture.emptyRoom();
        long before = fixture.clock.instant().getEpochSecond();

        RoomPass pass = fixture.rooms.admit(room, "u".repeat(37), "Ann", Duration.ofMinutes(5));

        JsonNode asked = fixture.daily.lastToken().path("properties");
        assertThat(asked.fieldNames()).toIterable().noneMatch(name -> name.contains("record"));
        assertThat(asked.path("exp").asLong()).isBetween(before + 300, before + 310);
        assertThat(asked.path("user_id").asText()).hasSize(36);
        assertThat(pass.url()).hasToString("https://acme.daily.co/" + room);
    }

    @Test
    void a_name_that_no_room_can_have_is_not_even_sent() {
        assertThatIllegalArgumentException().isThrownBy(() -> fixture.rooms.create("../recordings"));
        assertThatIllegalArgumentException().isThrownBy(() -> fixture.rooms.present("a room"));
    }
}
