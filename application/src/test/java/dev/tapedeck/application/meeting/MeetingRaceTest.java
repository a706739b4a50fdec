package dev.tapedeck.application.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.capture.webhook.FakeProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantJoined;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomOpened;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.session.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;

/** Fifty people come within a second, and some of them press the button: one recording, one take of each kind. */
class MeetingRaceTest {
    private static final int PEOPLE = 50;

    private final MeetingWorld here = new MeetingWorld();
    private final Tapedeck other = here.furtherNode();
    private final Session meeting = here.create();
    private final String room = ((CaptureSource.Room) Objects.requireNonNull(meeting.source())).name();

    @RepeatedTest(5)
    void joining_people_on_two_nodes_start_one_recording() {
        List<Optional<Refusal>> refusals = Simultaneously.call(PEOPLE, number -> joins(number, node(number)));

        assertThat(refusals).containsOnly(Optional.empty());
        assertOneTakeOfEachKind();
        assertThat(here.recordings())
                .extracting(recording -> recording.links().initiator())
                .containsExactly(Initiator.SESSION);
        assertThat(here.world.storage.participants().ofSession(meeting.id())).hasSize(PEOPLE);
    }

    @RepeatedTest(5)
    void the_same_while_others_press_start_and_the_platform_repeats_itself() {
        Simultaneously.call(PEOPLE * 2, number -> {
            Tapedeck node = node(number / 2);
            return number % 2 == 0
                    ? joins(number / 2 % (PEOPLE / 2), node)
                    : here.start(node.meetings(), meeting, number % 4 == 1 ? TakeKind.COMPOSITE : TakeKind.TRACKS);
        });

        assertOneTakeOfEachKind();
    }

    private void assertOneTakeOfEachKind() {
        here.world.storage.jobs().drain();
        assertThat(here.recordings()).singleElement().satisfies(recording -> {
            assertThat(recording.takes())
                    .extracting(Take::kind)
                    .containsExactlyInAnyOrder(TakeKind.COMPOSITE, TakeKind.TRACKS);
            assertThat(recording.takes()).allMatch(take -> here.daily.runs(take.id()));
        });
        assertThat(here.daily.starts().stream().map(CaptureRequest::take).distinct())
                .hasSize(2);
    }

    private Optional<Refusal> joins(int person, Tapedeck node) {
        String id = "join-" + person;
        ConnectedParticipant participant = new ConnectedParticipant("connection-" + person, null, "Person " + person);
        ProviderUpdate joined = new ParticipantJoined(room, participant, here.world.clock.instant());
        here.events.says(id, new RoomOpened(room, here.world.clock.instant()), joined);
        return node.providers()
                .receive(
                        ProviderKind.DAILY,
                        name -> name.equals("x-signature") ? FakeProviderEvents.SIGNATURE : null,
                        id.getBytes(StandardCharsets.UTF_8));
    }

    private Tapedeck node(int number) {
        return number % 2 == 0 ? here.world.tapedeck : other;
    }
}
