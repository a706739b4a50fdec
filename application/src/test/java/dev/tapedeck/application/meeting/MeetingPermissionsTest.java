package dev.tapedeck.application.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.access.MeetingCaller;
import dev.tapedeck.application.meeting.Meetings.Join;
import dev.tapedeck.application.meeting.Meetings.Joined;
import dev.tapedeck.application.meeting.Meetings.StartRecording;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.result.Result.Refused;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what, asked of the port itself: an embedding program may have nothing else before it. */
class MeetingPermissionsTest {
    private final MeetingWorld here = new MeetingWorld();
    private final MeetingCaller stranger = MeetingCaller.of(Actor.of(here.world.stranger));

    @ParameterizedTest
    @EnumSource(AnonymousRight.class)
    void one_right_opens_what_it_is_for_and_nothing_else(AnonymousRight right) {
        Session meeting = recorded(here.create(right));

        assertThat(admitted(MeetingCaller.ANONYMOUS, meeting.id())).containsExactly(right);
        assertThat(admitted(stranger, meeting.id())).containsExactly(right);
    }

    @ParameterizedTest
    @EnumSource(AnonymousRight.class)
    void one_right_that_is_missing_closes_what_it_is_for_and_nothing_else(AnonymousRight right) {
        Set<AnonymousRight> others = EnumSet.complementOf(EnumSet.of(right));
        Session meeting = recorded(here.create(others.toArray(new AnonymousRight[0])));

        assertThat(admitted(MeetingCaller.ANONYMOUS, meeting.id())).isEqualTo(others);
        assertThat(admitted(stranger, meeting.id())).isEqualTo(others);
    }

    @Test
    void the_owner_may_do_everything_and_of_an_unknown_meeting_nobody_anything() {
        Session meeting = recorded(here.create());
        SessionId unknown = new SessionId(here.world.ids.next());

        assertThat(admitted(here.owner, meeting.id())).isEqualTo(EnumSet.allOf(AnonymousRight.class));
        assertThat(admitted(MeetingCaller.ANONYMOUS, meeting.id())).isEmpty();
        assertThat(admitted(here.owner, unknown)).isEmpty();
    }

    @Test
    void who_only_plays_is_not_told_who_was_there() {
        Session meeting = here.create(AnonymousRight.JOIN, AnonymousRight.PLAY);

        Joined joined = here.meetings
                .join(new Join(MeetingCaller.ANONYMOUS, meeting.id(), "Ann"))
                .orElseThrow();

        assertThat(joined.view().participants()).isEmpty();
    }

    /** With a recording that plays; without one, nothing is found by those who may play either. */
    private Session recorded(Session meeting) {
        RecordingLinks links = new RecordingLinks(meeting.id(), null, null, null);
        Recording active =
                RecordingFixtures.activated(RecordingFixtures.starting(meeting.owner(), links, SessionFixtures.NOW));
        here.world.storage.recordings().open(RecordingFixtures.settled(RecordingFixtures.stopped(active)));
        return meeting;
    }

    /** What each action says, which has to be what the question alone says. */
    private Set<AnonymousRight> admitted(MeetingCaller caller, SessionId id) {
        Set<AnonymousRight> rights = EnumSet.noneOf(AnonymousRight.class);
        if (isAdmitted(caller, here.meetings.find(caller, id))) {
            rights.add(AnonymousRight.READ);
        }
        if (isAdmitted(caller, here.meetings.join(new Join(caller, id, null)))) {
            rights.add(AnonymousRight.JOIN);
        }
        if (isAdmitted(caller, here.meetings.cloudRecording(caller, id, null))) {
            rights.add(AnonymousRight.PLAY);
        }
        boolean starts = isAdmitted(
                caller, here.meetings.startRecording(new StartRecording(caller, id, TakeKind.COMPOSITE, null)));
        boolean stops = isAdmitted(caller, here.meetings.stopRecording(caller, id));
        assertThat(stops).isEqualTo(starts);
        if (starts) {
            rights.add(AnonymousRight.START);
        }
        for (AnonymousRight right : AnonymousRight.values()) {
            assertThat(isAdmitted(caller, here.meetings.admit(caller, id, right)))
                    .isEqualTo(rights.contains(right));
        }
        return rights;
    }

    private static boolean isAdmitted(MeetingCaller caller, Result<?> result) {
        return !result.equals(new Refused<>(caller.refusal()));
    }
}
