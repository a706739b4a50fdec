package dev.tapedeck.application.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.access.MeetingCaller;
import dev.tapedeck.application.meeting.Meetings.StartRecording;
import dev.tapedeck.application.meeting.Meetings.StartedTake;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result.Refused;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartMeetingRecordingTest {
    private final MeetingWorld here = new MeetingWorld();
    private final Session meeting = here.create();

    @Test
    void a_request_does_not_wait_for_the_platform() {
        here.daily.staysSilent(true);

        assertThat(here.start(meeting, TakeKind.COMPOSITE).orElseThrow().isNew())
                .isTrue();
        assertThat(here.daily.starts()).isEmpty();

        here.daily.staysSilent(false);
        here.world.storage.jobs().drain();
        assertThat(here.daily.starts()).extracting(CaptureRequest::kind).containsExactly(TakeKind.COMPOSITE);
    }

    @RepeatedTest(5)
    void fifty_who_start_at_once_on_two_nodes_make_one_recording_with_one_take_of_each_kind() {
        Tapedeck other = here.furtherNode();

        List<StartedTake> results = Simultaneously.call(
                50,
                number -> here.start(
                                number % 2 == 0 ? here.meetings : other.meetings(),
                                meeting,
                                number % 4 < 2 ? TakeKind.COMPOSITE : TakeKind.TRACKS)
                        .orElseThrow());
        here.world.storage.jobs().drain();

        assertThat(results).hasSize(50).filteredOn(StartedTake::isNew).hasSize(2);
        assertThat(here.recordings())
                .singleElement()
                .satisfies(recording -> assertThat(recording.takes())
                        .extracting(Take::kind)
                        .containsExactlyInAnyOrder(TakeKind.COMPOSITE, TakeKind.TRACKS));
        assertThat(here.daily.starts().stream().map(CaptureRequest::take).distinct())
                .hasSize(2);
    }

    @Test
    void a_start_after_a_stop_is_a_new_recording() {
        here.start(meeting, TakeKind.COMPOSITE);
        assertThat(here.meetings.stopRecording(here.owner, meeting.id()).orElseThrow())
                .isPresent();

        assertThat(here.start(meeting, TakeKind.COMPOSITE).orElseThrow().isNew())
                .isTrue();
        assertThat(here.recordings()).hasSize(2);
        assertThat(here.recordings()).filteredOn(Recording::isStopAsked).hasSize(1);
    }

    @Test
    void a_recording_that_is_stopped_while_a_kind_is_added_makes_room_for_a_new_one() {
        here.start(meeting, TakeKind.COMPOSITE);
        here.world.faults.onceAfter(
                "RecordingRepository.open", () -> here.meetings.stopRecording(here.owner, meeting.id()));

        assertThat(here.start(meeting, TakeKind.TRACKS).orElseThrow().isNew()).isTrue();

        assertThat(here.recordings()).hasSize(2);
        assertThat(here.recordings())
                .filteredOn(recording -> !recording.isStopAsked())
                .singleElement()
                .satisfies(recording ->
                        assertThat(recording.takes()).extracting(Take::kind).containsExactly(TakeKind.TRACKS));
    }

    @Test
    void a_fresh_id_is_used_and_the_one_in_force_is_answered() {
        UUID wanted = UUID.randomUUID();
        UUID another = UUID.randomUUID();

        assertThat(start(wanted)).isEqualTo(started(wanted, true));
        assertThat(start(wanted)).isEqualTo(started(wanted, false));
        assertThat(start(another)).isEqualTo(started(wanted, false));
    }

    @Test
    void one_id_sent_for_both_kinds_at_once_serves_one_of_them() {
        UUID wanted = UUID.randomUUID();
        here.world.faults.onceBefore("RecordingRepository.open", () -> start(TakeKind.COMPOSITE, wanted));

        StartedTake tracks = start(TakeKind.TRACKS, wanted);

        assertThat(tracks.isNew()).isTrue();
        assertThat(tracks.take()).isNotEqualTo(new TakeId(wanted));
        assertThat(here.recordings())
                .singleElement()
                .satisfies(recording -> assertThat(recording.takes())
                        .extracting(Take::kind)
                        .containsExactly(TakeKind.COMPOSITE, TakeKind.TRACKS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RecordingRepository.open", "RecordingRepository.apply"})
    void one_id_sent_for_two_meetings_at_once_serves_one_of_them(String justBefore) {
        UUID wanted = UUID.randomUUID();
        Session other = here.create();
        here.start(meeting, TakeKind.TRACKS);
        here.world.faults.onceBefore(justBefore, () -> start(other, TakeKind.COMPOSITE, wanted));

        StartedTake second = start(wanted);

        assertThat(second.isNew()).isTrue();
        assertThat(second.take()).isNotEqualTo(new TakeId(wanted));
        assertThat(here.recordings()).hasSize(2);
        assertThat(here.world.storage.recordings().findByTake(new TakeId(wanted)))
                .hasValueSatisfying(
                        holder -> assertThat(holder.links().session()).isEqualTo(other.id()));
    }

    @Test
    void one_id_sent_for_two_meetings_that_are_not_recorded_yet_serves_one_of_them() {
        UUID wanted = UUID.randomUUID();
        Session other = here.create();
        here.world.faults.onceBefore("RecordingRepository.open", () -> start(other, TakeKind.COMPOSITE, wanted));

        assertThat(start(wanted).isNew()).isTrue();
        assertThat(here.recordings())
                .hasSize(2)
                .allMatch(recording -> recording.takes().size() == 1);
    }

    @Test
    void of_two_who_send_the_same_id_at_once_one_has_started_it() {
        UUID wanted = UUID.randomUUID();
        here.start(meeting, TakeKind.TRACKS);
        List<StartedTake> first = new ArrayList<>();
        here.world.faults.onceBefore("RecordingRepository.apply", () -> first.add(start(wanted)));

        StartedTake second = start(wanted);

        assertThat(first).containsExactly(started(wanted, true));
        assertThat(second).isEqualTo(started(wanted, false));
    }

    @Test
    void who_asked_is_kept() {
        MeetingCaller somebody = MeetingCaller.of(Actor.of(new UserId(UUID.randomUUID())));
        List.of(here.owner, somebody, MeetingCaller.ANONYMOUS).forEach(caller -> {
            Session open = here.create(AnonymousRight.START);
            here.meetings.startRecording(new StartRecording(caller, open.id(), TakeKind.COMPOSITE, null));
        });

        assertThat(here.recordings())
                .extracting(recording -> recording.links().initiator())
                .containsExactlyInAnyOrder(Initiator.OWNER, Initiator.USER, Initiator.GUEST);
    }

    @Test
    void a_kind_that_cannot_be_recorded_starts_nothing() {
        assertThat(here.start(meeting, TakeKind.UPLOAD))
                .isEqualTo(new Refused<>(new Refusal.Invalid(
                        "type", "must not be cloud, which the platform of this meeting does not record here")));
        assertThat(here.recordings()).isEmpty();
    }

    @Test
    void a_meeting_that_is_over_is_not_recorded() {
        here.world.clock.advance(Duration.ofMinutes(1));
        here.world.tapedeck.sessions().end(here.world.actor, meeting.id());

        assertThat(here.start(meeting, TakeKind.COMPOSITE))
                .isEqualTo(new Refused<>(new Refusal.Conflict(Refusal.Cause.NOT_RECORDABLE, "The meeting has ended.")));
        assertThat(here.recordings()).isEmpty();
    }

    private static StartedTake started(UUID take, boolean isNew) {
        return new StartedTake(new TakeId(take), isNew);
    }

    private StartedTake start(UUID wanted) {
        return start(TakeKind.COMPOSITE, wanted);
    }

    private StartedTake start(TakeKind kind, UUID wanted) {
        return start(meeting, kind, wanted);
    }

    private StartedTake start(Session in, TakeKind kind, UUID wanted) {
        return here.meetings
                .startRecording(new StartRecording(here.owner, in.id(), kind, wanted))
                .orElseThrow();
    }
}
