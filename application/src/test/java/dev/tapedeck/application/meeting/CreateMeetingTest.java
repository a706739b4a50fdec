package dev.tapedeck.application.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.meeting.Meetings.Created;
import dev.tapedeck.application.meeting.view.MeetingRecordingType;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.result.Result.Refused;
import dev.tapedeck.application.session.Sessions;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionQuery;
import dev.tapedeck.domain.session.SessionStatus;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateMeetingTest {
    private final MeetingWorld here = new MeetingWorld();

    @Test
    void a_meeting_has_a_room_and_waits_for_people() {
        Session meeting = here.create();

        assertThat(meeting.status()).isEqualTo(SessionStatus.CREATED);
        assertThat(meeting.recordingEnabled()).isTrue();
        assertThat(meeting.policy().kinds()).isEqualTo(MeetingWorld.BOTH);
        assertThat(here.rooms.rooms()).hasSize(1);
        assertThat(here.recordings()).isEmpty();
    }

    @Test
    void one_that_records_nothing_is_not_enabled() {
        Session meeting = created(here.command(here.world.owner, "quiet", Set.of()));

        assertThat(meeting.recordingEnabled()).isFalse();
    }

    @Test
    void the_installation_decides_what_is_recorded_when_the_request_does_not() {
        assertThat(policyByDefault(true, MeetingRecordingType.BOTH)).isEqualTo(MeetingWorld.BOTH);
        assertThat(policyByDefault(true, MeetingRecordingType.NONE)).isEmpty();
        assertThat(policyByDefault(false, MeetingRecordingType.BOTH)).isEmpty();
    }

    private Set<TakeKind> policyByDefault(boolean enabled, MeetingRecordingType type) {
        TapedeckSettings settings = new TapedeckSettings(
                enabled,
                type.kinds(),
                Duration.ofHours(1),
                Duration.ofHours(12),
                Duration.ofHours(8),
                Duration.ofSeconds(4));
        return here.furtherNode(settings)
                .meetings()
                .create(here.command(here.world.owner, "room-" + here.world.ids.next(), null))
                .orElseThrow()
                .meeting()
                .policy()
                .kinds();
    }

    @Test
    void a_platform_that_is_away_leaves_no_meeting_behind() {
        here.rooms.away(true);

        assertThatThrownBy(() -> create(here.command("room"))).isInstanceOf(ProviderUnavailable.class);
        assertThat(here.world
                        .storage
                        .sessions()
                        .list(here.world.actor, new SessionQuery(null, 1, 10))
                        .total())
                .isZero();
    }

    @Test
    void the_same_id_gives_the_meeting_that_is_there() {
        Meetings.Create command = here.command("room");
        Session first = created(command);

        assertThat(create(command)).isEqualTo(Result.done(new Created(first, false)));
    }

    @Test
    void a_strangers_id_is_not_shown() {
        Meetings.Create command = here.command("room");
        create(command);

        Meetings.Create foreign = new Meetings.Create(
                here.world.stranger,
                command.id(),
                null,
                ProviderKind.DAILY,
                "another",
                MeetingWorld.BOTH,
                Set.of(),
                true,
                null);
        assertThat(create(foreign)).isEqualTo(new Refused<>(new Refusal.NotFound("id")));
    }

    @Test
    void nor_does_a_session_get_such_a_room() {
        create(here.command("room"));

        Object result = here.world
                .tapedeck
                .sessions()
                .create(new Sessions.Create(
                        here.world.stranger,
                        new SessionId(here.world.ids.next()),
                        null,
                        ProviderKind.DAILY,
                        "room",
                        null,
                        true,
                        null,
                        null));

        assertThat(result).isEqualTo(new Refused<>(Refusal.roomTaken("roomName")));
    }

    @Test
    void a_room_in_which_a_stranger_meets_is_not_given_until_that_meeting_has_ended() {
        create(here.command("room"));
        Meetings.Create foreign = here.command(here.world.stranger, "room", MeetingWorld.BOTH);

        assertThat(create(foreign)).isEqualTo(new Refused<>(Refusal.roomTaken("room_name")));
        created(here.command("room"));
        here.world
                .storage
                .sessions()
                .list(here.world.actor, new SessionQuery(null, 1, 10))
                .sessions()
                .forEach(meeting -> here.world.tapedeck.sessions().end(here.world.actor, meeting.id()));
        created(foreign);
    }

    @Test
    void a_platform_that_is_not_set_up_is_said_to_be() {
        Meetings.Create elsewhere = new Meetings.Create(
                here.world.owner,
                here.command("x").id(),
                null,
                ProviderKind.LIVEKIT,
                "room",
                MeetingWorld.BOTH,
                Set.of(),
                true,
                null);

        assertThat(create(elsewhere))
                .isEqualTo(new Refused<>(new Refusal.NotConfigured(ProviderKind.LIVEKIT, "platform")));
    }

    @Test
    void a_kind_that_the_platform_does_not_record_is_named() {
        assertThat(create(here.command(here.world.owner, "room", Set.of(TakeKind.UPLOAD))))
                .isEqualTo(new Refused<>(new Refusal.Invalid(
                        "recording_type", "must not ask for cloud, which daily does not record here")));
        assertThat(here.rooms.creations()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "..", "a.b", "ä", "a\u0000b", "\n"})
    void a_name_that_is_not_plain_is_refused(String room) {
        assertThatThrownBy(() -> create(here.command(room))).isInstanceOf(InvalidValue.class);
        assertThat(here.rooms.creations()).isZero();
    }

    private Session created(Meetings.Create command) {
        Created created = create(command).orElseThrow();
        assertThat(created.isNew()).isTrue();
        return created.meeting();
    }

    private Result<Created> create(Meetings.Create command) {
        return here.meetings.create(command);
    }
}
