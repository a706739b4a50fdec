package dev.tapedeck.application.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.meeting.StartMeetingRecordingUseCase.Command;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what, asked of the use cases themselves: an embedding program may have no other door before them. */
class MeetingDoorTest {
    private final MeetingWorld here = new MeetingWorld();
    private final MeetingCaller stranger = MeetingCaller.of(Actor.of(here.world.stranger));

    @ParameterizedTest
    @EnumSource(AnonymousRight.class)
    void one_right_opens_what_it_is_for_and_nothing_else(AnonymousRight right) {
        Session meeting = here.create(right);

        assertThat(admitted(MeetingCaller.ANONYMOUS, meeting.id())).containsExactly(right);
        assertThat(admitted(stranger, meeting.id())).containsExactly(right);
    }

    @ParameterizedTest
    @EnumSource(AnonymousRight.class)
    void one_right_that_is_missing_closes_what_it_is_for_and_nothing_else(AnonymousRight right) {
        Set<AnonymousRight> others = EnumSet.complementOf(EnumSet.of(right));
        Session meeting = here.create(others.toArray(new AnonymousRight[0]));

        assertThat(admitted(MeetingCaller.ANONYMOUS, meeting.id())).isEqualTo(others);
        assertThat(admitted(stranger, meeting.id())).isEqualTo(others);
    }

    @Test
    void the_owner_may_do_everything_and_of_an_unknown_meeting_nobody_anything() {
        Session meeting = here.create();
        SessionId unknown = new SessionId(here.world.ids.next());

        assertThat(admitted(here.owner, meeting.id())).isEqualTo(EnumSet.allOf(AnonymousRight.class));
        assertThat(admitted(MeetingCaller.ANONYMOUS, meeting.id())).isEmpty();
        assertThat(admitted(here.owner, unknown)).isEmpty();
    }

    @Test
    void who_only_plays_is_not_told_who_was_there() {
        Session meeting = here.create(AnonymousRight.JOIN, AnonymousRight.PLAY);

        JoinMeetingUseCase.Result result =
                here.meetings.join().join(new JoinMeetingUseCase.Command(MeetingCaller.ANONYMOUS, meeting.id(), "Ann"));

        assertThat(((JoinMeetingUseCase.Result.Admitted) result).view().participants())
                .isEmpty();
    }

    /** What each use case says, which has to be what the question alone says. */
    private Set<AnonymousRight> admitted(MeetingCaller caller, SessionId id) {
        Set<AnonymousRight> rights = EnumSet.noneOf(AnonymousRight.class);
        if (here.meetings.find().find(caller, id).isPresent()) {
            rights.add(AnonymousRight.READ);
        }
        if (!(here.meetings.join().join(new JoinMeetingUseCase.Command(caller, id, null))
                instanceof JoinMeetingUseCase.Result.NotAdmitted)) {
            rights.add(AnonymousRight.JOIN);
        }
        if (!(here.meetings.cloudRecording().locate(caller, id, null)
                instanceof LocateCloudRecordingUseCase.Result.NotAdmitted)) {
            rights.add(AnonymousRight.PLAY);
        }
        boolean starts = !(here.meetings.start().start(new Command(caller, id, TakeKind.COMPOSITE, null))
                instanceof StartMeetingRecordingUseCase.Result.NotAdmitted);
        boolean stops =
                !(here.meetings.stop().stop(caller, id) instanceof StopMeetingRecordingUseCase.Result.NotAdmitted);
        assertThat(stops).isEqualTo(starts);
        if (starts) {
            rights.add(AnonymousRight.START);
        }
        for (AnonymousRight right : AnonymousRight.values()) {
            assertThat(here.meetings.admit().admits(caller, id, right)).isEqualTo(rights.contains(right));
        }
        return rights;
    }
}
