package dev.tapedeck.domain.capture.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.room.ProviderRooms.RoomPass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ProviderRooms} does. Run against the platform itself, or what speaks like it. */
public interface ProviderRoomsContract {
    Duration HOUR = Duration.ofHours(1);

    ProviderRooms rooms();

    /** Somebody enters a room that was made, seen by the platform from then on. */
    void enters(String room, ConnectedParticipant participant);

    void leaves(String room, String connection);

    /** The names of what somebody who has entered sends from now on; none where the platform names nothing. */
    List<String> sends(String room, String connection);

    /** The platform gives no usable answer any more. */
    void goesAway();

    /** A name that no room has yet. */
    default String freshName() {
        return "contract-" + UUID.randomUUID();
    }

    default String freshRoom() {
        String room = freshName();
        rooms().create(room);
        return room;
    }

    @Test
    default void a_room_that_is_there_can_be_asked_for_again() {
        String room = freshRoom();
        enters(room, new ConnectedParticipant("connection-1", "user-1", "Ann"));

        rooms().create(room);

        assertThat(rooms().present(room)).hasSize(1);
    }

    @Test
    default void nobody_is_in_a_new_room_nor_in_one_that_is_not_there() {
        assertThat(rooms().present(freshRoom())).isEmpty();
        assertThat(rooms().present(freshName())).isEmpty();
    }

    @Test
    default void who_is_there_is_listed_until_they_leave() {
        String room = freshRoom();
        String other = freshRoom();
        enters(room, new ConnectedParticipant("connection-1", "user-1", "Ann"));
        enters(room, new ConnectedParticipant("connection-2", "user-2", "Bob \uD83D\uDE00"));
        enters(other, new ConnectedParticipant("connection-3", "user-3", "Eve"));

        leaves(room, "connection-1");

        assertThat(rooms().present(room)).singleElement().satisfies(participant -> {
            assertThat(participant.connection()).isEqualTo("connection-2");
            assertThat(participant.name()).isEqualTo("Bob \uD83D\uDE00");
        });
    }

    @Test
    default void a_room_is_occupied_while_somebody_is_there() {
        String room = freshRoom();
        String empty = freshRoom();
        enters(room, new ConnectedParticipant("connection-1", "user-1", "Ann"));
        assertThat(rooms().occupied()).contains(room).doesNotContain(empty);

        leaves(room, "connection-1");

        assertThat(rooms().occupied()).doesNotContain(room);
    }

    @Test
    default void tracks_are_there_for_as_long_as_who_sends_them() {
        String room = freshRoom();
        enters(room, new ConnectedParticipant("connection-1", "user-1", "Ann"));
        enters(room, new ConnectedParticipant("connection-2", "user-2", "Bob"));
        List<String> all = new ArrayList<>(sends(room, "connection-1"));
        List<String> last = sends(room, "connection-2");
        all.addAll(last);
        assertThat(rooms().tracks(room)).containsExactlyInAnyOrderElementsOf(all);

        leaves(room, "connection-1");

        assertThat(rooms().tracks(room)).containsExactlyInAnyOrderElementsOf(last);
        assertThat(rooms().tracks(freshRoom())).isEmpty();
        assertThat(rooms().tracks(freshName())).isEmpty();
    }

    @Test
    default void everybody_gets_a_pass_of_their_own_for_the_same_address() {
        String room = freshRoom();

        RoomPass ann = rooms().admit(room, "user-1", "Ann", HOUR);
        RoomPass bob = rooms().admit(room, "user-2", "Bob", HOUR);

        assertThat(ann.url().isAbsolute()).isTrue();
        assertThat(ann.url().getScheme().toLowerCase(Locale.ROOT)).isIn("http", "https", "ws", "wss");
        assertThat(ann.url()).isEqualTo(bob.url());
        assertThat(ann.token()).isNotBlank().isNotEqualTo(bob.token());
    }

    @Test
    default void a_pass_does_not_show_its_token() {
        RoomPass pass = rooms().admit(freshRoom(), "user-1", "Ann", HOUR);

        assertThat(pass.toString()).doesNotContain(pass.token());
    }

    @Test
    default void a_name_may_be_anything_that_people_are_called() {
        String room = freshRoom();

        assertThat(rooms().admit(room, "user-1", "\"; DROP TABLE \\ \uD83D\uDE00 \u05D0 </script>", HOUR)
                        .token())
                .isNotBlank();
        assertThat(rooms().admit(room, "user-2", "x".repeat(100), HOUR).token()).isNotBlank();
    }

    @Test
    default void a_platform_that_is_away_is_said_to_be() {
        String room = freshRoom();
        goesAway();

        assertThatThrownBy(() -> rooms().create(freshName())).isInstanceOf(ProviderUnavailable.class);
        assertThatThrownBy(() -> rooms().present(room)).isInstanceOf(ProviderUnavailable.class);
        assertThatThrownBy(() -> rooms().occupied()).isInstanceOf(ProviderUnavailable.class);
    }
}
