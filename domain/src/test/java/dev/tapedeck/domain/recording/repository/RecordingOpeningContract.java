package dev.tapedeck.domain.recording.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.repository.OpenResult.Reason;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.consent.Consent;
import dev.tapedeck.domain.session.consent.ConsentRepository;
import dev.tapedeck.domain.storage.StorageFixture;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link RecordingRepository#open} decides in its own transaction: about the session, and among several at once. */
public interface RecordingOpeningContract extends StorageFixture {
    private RecordingRepository recordings() {
        return storage().port(RecordingRepository.class);
    }

    @ParameterizedTest
    @EnumSource
    default void nothing_opens_in_a_session_that_has_ended(Initiator initiator) {
        Session ended = given(SessionFixtures.ended(owner("alice")));

        assertThat(recordings().open(of(ended, initiator))).isEqualTo(new OpenResult.Refused(Reason.SESSION_ENDED));
    }

    @ParameterizedTest
    @EnumSource
    default void nothing_opens_where_somebody_refuses(Initiator initiator) {
        Session session = given(SessionFixtures.live(owner("alice")));
        storage()
                .port(ConsentRepository.class)
                .add(Actor.of(session.owner()), new Consent(session.id(), "ann", false, RecordingFixtures.NOW));
        Recording fresh = of(session, initiator);

        assertThat(recordings().open(fresh)).isEqualTo(new OpenResult.Refused(Reason.CONSENT_REFUSED));
        assertThat(stored(fresh)).isEmpty();
    }

    @Test
    default void a_session_records_itself_only_while_it_is_live_and_wants_that() {
        Session created = given(SessionFixtures.created(owner("alice")));
        Session turnedOff = given(SessionFixtures.live(owner("alice")).recording(false));

        for (Session session : List.of(created, turnedOff)) {
            assertThat(recordings().open(of(session, Initiator.SESSION)))
                    .isEqualTo(new OpenResult.Refused(Reason.NOT_WANTED));
            assertThat(recordings().open(of(session, Initiator.OWNER))).isInstanceOf(OpenResult.Opened.class);
        }
    }

    @Test
    default void an_imported_run_opens_also_in_a_session_that_has_ended() {
        Session ended = given(SessionFixtures.ended(owner("alice")));

        assertThat(recordings().open(of(ended, null))).isInstanceOf(OpenResult.Opened.class);
    }

    @Test
    default void the_jobs_that_it_makes_due_are_scheduled_with_it_and_not_without() {
        Session live = given(SessionFixtures.live(owner("alice")));
        Session ended = given(SessionFixtures.ended(owner("alice")));
        JobKey job = new JobKey(JobName.START, RecordingFixtures.takeId().toString());
        JobKey never = new JobKey(JobName.START, RecordingFixtures.takeId().toString());

        recordings().open(of(live, Initiator.OWNER), List.of(job));
        recordings().open(of(ended, Initiator.OWNER), List.of(never));

        assertThat(storage().port(JobQueue.class).pending(100))
                .extracting(pending -> new JobKey(pending.name(), pending.subject()))
                .contains(job)
                .doesNotContain(never);
    }

    @RepeatedTest(5)
    default void a_refusal_and_a_start_at_once_leave_no_recording_that_neither_has_seen() {
        Session session = given(SessionFixtures.live(owner("alice")));
        ConsentRepository consents = storage().port(ConsentRepository.class);

        List<Boolean> refuserSawIt = Simultaneously.call(2, number -> {
            if (number == 0) {
                recordings().open(of(session, Initiator.OWNER));
                return true;
            }
            consents.add(Actor.of(session.owner()), new Consent(session.id(), "ann", false, RecordingFixtures.NOW));
            return recordings().findOpen(session.id()).isPresent();
        });

        boolean isOpen = recordings().findOpen(session.id()).isPresent();
        assertThat(isOpen && refuserSawIt.contains(false)).isFalse();
    }

    @RepeatedTest(5)
    default void an_end_and_a_start_at_once_leave_no_recording_that_neither_has_seen() {
        Session session = given(SessionFixtures.live(owner("alice")));
        SessionRepository sessions = storage().port(SessionRepository.class);

        List<Boolean> enderSawIt = Simultaneously.call(2, number -> {
            if (number == 0) {
                recordings().open(of(session, Initiator.OWNER));
                return true;
            }
            sessions.save(session.ended(RecordingFixtures.NOW.plusSeconds(5)));
            return recordings().findOpen(session.id()).isPresent();
        });

        boolean isOpen = recordings().findOpen(session.id()).isPresent();
        assertThat(isOpen && enderSawIt.contains(false)).isFalse();
    }

    @Test
    default void a_user_opens_in_its_own_sessions_only() {
        Session session = given(SessionFixtures.live(owner("alice")));
        Recording ofAlice = of(session, Initiator.OWNER);
        Recording ofBob = RecordingFixtures.starting(
                owner("bob"), RecordingLinks.ofSession(session.id()).askedBy(Initiator.OWNER), RecordingFixtures.NOW);

        assertThat(recordings().open(Actor.of(owner("bob")), ofBob, List.of()))
                .isEqualTo(new OpenResult.Refused(Reason.SESSION_GONE));
        assertThat(recordings().open(Actor.of(owner("alice")), ofAlice, List.of()))
                .isEqualTo(new OpenResult.Opened(ofAlice));
    }

    @Test
    default void a_user_gets_the_recording_in_the_way_of_any_owner() {
        Recording ofAlice = given(RecordingFixtures.starting(owner("alice")));
        Recording sameTakes = RecordingFixtures.withTakes(RecordingFixtures.starting(owner("bob")), ofAlice.takes());

        assertThat(recordings().open(Actor.of(owner("bob")), sameTakes, List.of()))
                .isEqualTo(new OpenResult.AlreadyOpen(ofAlice));
        assertThat(recordings().open(Actor.of(owner("bob")), ofAlice, List.of()))
                .isEqualTo(new OpenResult.AlreadyOpen(ofAlice));
    }

    @Test
    default void one_of_fifty_that_open_at_once_opens_and_the_others_are_given_it() {
        UserId owner = owner("alice");
        Session session = givenSession(owner);

        List<OpenResult> results =
                Simultaneously.call(50, number -> recordings().open(of(session, null)));

        assertThat(results).filteredOn(OpenResult.Opened.class::isInstance).hasSize(1);
        assertThat(results).extracting(result -> result.recording().id()).containsOnly(winner(results));
        assertThat(recordings().list(RecordingQuery.firstPage(100)).total()).isEqualTo(1);
    }

    private static RecordingId winner(List<OpenResult> results) {
        return results.stream()
                .filter(OpenResult.Opened.class::isInstance)
                .map(result -> result.recording().id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void one_of_twenty_repeats_of_the_same_request_opens() {
        Recording fresh = RecordingFixtures.starting(owner("alice"));

        List<OpenResult> results =
                Simultaneously.call(20, number -> recordings().open(fresh));

        assertThat(results).filteredOn(OpenResult.Opened.class::isInstance).hasSize(1);
    }

    @Test
    default void nothing_opens_in_a_session_that_was_removed_meanwhile() {
        UserId owner = owner("alice");
        Session session = givenSession(owner);
        storage().port(SessionRepository.class).remove(Actor.of(owner), session.id());
        Recording late = of(session, null);

        assertThat(recordings().open(late)).isEqualTo(new OpenResult.Refused(Reason.SESSION_GONE));

        assertThat(recordings().find(late.id())).isEmpty();
    }

    @Test
    default void an_active_recording_keeps_its_session() {
        UserId owner = owner("alice");
        Session session = givenSession(owner);
        Recording active = givenActive(of(session, null));

        OpenResult result = recordings().open(of(session, null));

        assertThat(result).isEqualTo(new OpenResult.AlreadyOpen(active));
    }

    @Test
    default void a_stop_frees_the_session_also_while_starting() {
        UserId owner = owner("alice");
        Session session = givenSession(owner);
        Recording starting = given(of(session, null));
        signalled(starting, new StopAsked(RecordingFixtures.NOW));

        OpenResult result = recordings().open(of(session, null));

        assertThat(result).isInstanceOf(OpenResult.Opened.class);
    }

    @Test
    default void a_failed_start_frees_the_session() {
        UserId owner = owner("alice");
        Session session = givenSession(owner);
        givenFailed(of(session, null));

        OpenResult result = recordings().open(of(session, null));

        assertThat(result).isInstanceOf(OpenResult.Opened.class);
    }

    @Test
    default void recordings_without_a_session_do_not_meet() {
        UserId owner = owner("alice");
        given(RecordingFixtures.starting(owner));

        OpenResult result = recordings().open(RecordingFixtures.starting(owner));

        assertThat(result).isInstanceOf(OpenResult.Opened.class);
    }

    @Test
    default void a_deletion_frees_the_session() {
        UserId owner = owner("alice");
        Session session = givenSession(owner);
        deleted(givenActive(of(session, null)), RecordingFixtures.NOW);

        assertThat(recordings().open(of(session, null))).isInstanceOf(OpenResult.Opened.class);
        assertThat(recordings().findOpen(session.id())).isPresent();
    }

    @Test
    default void a_run_belongs_to_one_recording_however_many_claim_it() {
        UserId owner = owner("alice");

        List<OpenResult> results =
                Simultaneously.call(10, number -> recordings().open(claiming(owner, "run-1")));

        assertThat(results).filteredOn(OpenResult.Opened.class::isInstance).hasSize(1);
        assertThat(results).extracting(result -> result.recording().id()).containsOnly(winner(results));
        assertThat(recordings().list(RecordingQuery.firstPage(100)).total()).isEqualTo(1);
    }

    private static Recording claiming(UserId owner, String run) {
        Recording fresh = RecordingFixtures.starting(owner);
        return RecordingFixtures.accepted(fresh, run);
    }

    private Session given(Session session) {
        storage().port(SessionRepository.class).insert(session);
        return session;
    }

    private static Recording of(Session session, @Nullable Initiator initiator) {
        UserId owner = session.owner();
        RecordingLinks links = RecordingLinks.ofSession(session.id());
        return RecordingFixtures.starting(
                owner, initiator == null ? links : links.askedBy(initiator), RecordingFixtures.NOW);
    }
}
