package dev.tapedeck.domain.recording.next;

import static dev.tapedeck.domain.job.JobName.COLLECT;
import static dev.tapedeck.domain.job.JobName.CONFIRM;
import static dev.tapedeck.domain.job.JobName.MIX;
import static dev.tapedeck.domain.job.JobName.START;
import static dev.tapedeck.domain.job.JobName.STOP;
import static dev.tapedeck.domain.job.JobName.THUMBNAILS;
import static dev.tapedeck.domain.job.JobName.TRANSCRIBE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.next.NextSteps.ReportedEnd;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepsTest {
    private static final Instant NOW = RecordingFixtures.NOW;
    private static final Installation WHOLE = new Installation(true, true);
    private static final Installation BARE = new Installation(false, false);

    private final Recording opened = remote();
    private final Recording accepted =
            after(opened, new EngineAccepted(take(opened).id(), "run", NOW));
    private final Recording active =
            after(accepted, new MediaFlowing(take(opened).id(), NOW.plusSeconds(1)));
    private final Recording stopped = after(active, new StopAsked(NOW.plusSeconds(60)));
    private final Recording ended = after(stopped, new TakeEnded(take(opened).id(), true, NOW.plusSeconds(61)));

    @Test
    void a_take_that_its_provider_runs_is_started_when_it_is_requested() {
        assertThat(names(NextSteps.afterOpening(opened))).containsExactly(START);
        assertThat(NextSteps.afterOpening(RecordingFixtures.starting())).isEmpty();
    }

    @Test
    void a_take_is_stopped_by_the_change_after_which_it_is_not_to_go_on_and_by_each_one_after() {
        assertThat(names(NextSteps.afterChange(accepted, active, WHOLE))).isEmpty();
        assertThat(names(NextSteps.afterChange(active, stopped, WHOLE))).containsExactly(STOP);
        assertThat(names(NextSteps.afterChange(stopped, stopped, WHOLE))).containsExactly(STOP);
    }

    @Test
    void a_take_that_was_never_started_is_ended_by_the_job_that_would_start_it() {
        Recording unwanted = after(opened, new StopAsked(NOW));

        assertThat(names(NextSteps.afterChange(opened, unwanted, WHOLE))).containsExactly(START);
    }

    @Test
    void an_ended_take_is_collected() {
        assertThat(names(NextSteps.afterChange(stopped, ended, WHOLE))).containsExactly(COLLECT);
    }

    @Test
    void a_recording_that_becomes_complete_gets_thumbnails_and_a_transcript_once() {
        Recording processing = RecordingFixtures.processing();
        Recording completed = RecordingFixtures.settled(processing);
        Recording retitled =
                completed.describedAs(RecordingDetails.titled("Another", RecordingType.STREAM), NOW.plusSeconds(90));

        assertThat(names(NextSteps.afterChange(processing, completed, WHOLE))).containsExactly(THUMBNAILS, TRANSCRIBE);
        assertThat(NextSteps.afterChange(processing, completed, BARE)).isEmpty();
        assertThat(NextSteps.afterChange(completed, retitled, WHOLE)).isEmpty();
        assertThat(names(NextSteps.overdue(completed, WHOLE, NOW))).containsExactly(THUMBNAILS, TRANSCRIBE);
    }

    @Test
    void nothing_is_made_of_a_deleted_recording() {
        Recording completed = RecordingFixtures.completed();

        assertThat(NextSteps.overdue(completed.deletedAt(NOW), WHOLE, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "4, false", "5, true", "600, true"})
    void a_take_that_waits_is_requested_again_after_a_pause(long seconds, boolean isDue) {
        assertThat(names(NextSteps.overdue(opened, WHOLE, NOW.plusSeconds(seconds)))
                        .contains(START))
                .isEqualTo(isDue);
    }

    @ParameterizedTest
    @CsvSource({"61, false", "65, false", "66, true"})
    void an_ended_take_is_collected_again_after_a_pause(long seconds, boolean isDue) {
        assertThat(names(NextSteps.overdue(ended, WHOLE, NOW.plusSeconds(seconds)))
                        .contains(COLLECT))
                .isEqualTo(isDue);
    }

    @Test
    void the_pause_grows_to_a_minute() {
        Instant tried = NOW.plus(Duration.ofHours(1));
        Take waiting = RecordingFixtures.progressed(
                take(opened), take(opened).progress().aliveAt(tried));
        Recording patient = Recording.starting(
                opened.id(),
                opened.owner(),
                RecordingLinks.NONE,
                opened.details(),
                opened.source(),
                opened.maxDuration(),
                List.of(waiting),
                NOW);

        assertThat(NextSteps.overdue(patient, WHOLE, tried.plusSeconds(59))).isEmpty();
        assertThat(names(NextSteps.overdue(patient, WHOLE, tried.plusSeconds(60))))
                .containsExactly(START);
    }

    @ParameterizedTest
    @CsvSource({"60, true", "89, true", "90, false"})
    void a_stop_is_repeated_for_half_a_minute(long seconds, boolean isDue) {
        assertThat(names(NextSteps.overdue(stopped, WHOLE, NOW.plusSeconds(seconds)))
                        .contains(STOP))
                .isEqualTo(isDue);
    }

    @Test
    void a_reported_failure_is_confirmed_while_the_take_goes_on() {
        assertThat(names(NextSteps.afterReport(active, take(active), ReportedEnd.IN_DOUBT)))
                .containsExactly(CONFIRM);
        assertThat(NextSteps.afterReport(ended, take(ended), ReportedEnd.IN_DOUBT))
                .isEmpty();
        assertThat(NextSteps.afterReport(active, take(active), ReportedEnd.NONE))
                .isEmpty();
    }

    @Test
    void media_of_a_take_that_was_given_up_is_collected_when_its_provider_says_that_it_ended() {
        Recording failed = RecordingFixtures.failed();

        assertThat(names(NextSteps.afterReport(failed, take(failed), ReportedEnd.CERTAIN)))
                .containsExactly(COLLECT);
        assertThat(NextSteps.afterReport(ended, take(ended), ReportedEnd.CERTAIN))
                .isEmpty();
    }

    @Test
    void tracks_that_come_after_the_end_are_mixed_and_transcribed_again() {
        Recording completed = RecordingFixtures.completed();
        Take tracks = Take.requested(RecordingFixtures.takeId(), TakeKind.TRACKS, ProviderKind.DAILY, null, NOW);

        assertThat(names(NextSteps.afterTracks(completed, tracks, WHOLE))).containsExactly(MIX, TRANSCRIBE);
        assertThat(names(NextSteps.afterTracks(completed, tracks, new Installation(true, false))))
                .containsExactly(MIX);
        assertThat(NextSteps.afterTracks(completed, tracks, BARE)).isEmpty();
        assertThat(NextSteps.afterTracks(active, tracks, WHOLE)).isEmpty();
    }

    private static Recording remote() {
        Recording plain = RecordingFixtures.starting();
        Take take = Take.requested(RecordingFixtures.takeId(), TakeKind.COMPOSITE, ProviderKind.DAILY, null, NOW);
        return Recording.starting(
                plain.id(),
                plain.owner(),
                RecordingLinks.NONE,
                plain.details(),
                plain.source(),
                plain.maxDuration(),
                List.of(take),
                NOW);
    }

    private static Recording after(Recording recording, RecordingSignal signal) {
        return RecordingFixtures.after(recording, signal);
    }

    private static Take take(Recording recording) {
        return RecordingFixtures.firstTake(recording);
    }

    private static List<JobName> names(List<JobKey> jobs) {
        return jobs.stream().map(JobKey::name).toList();
    }
}
