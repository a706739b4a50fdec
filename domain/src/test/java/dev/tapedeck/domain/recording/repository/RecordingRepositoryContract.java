package dev.tapedeck.domain.recording.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.recording.details.Quality;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.repository.OpenResult.AlreadyOpen;
import dev.tapedeck.domain.recording.repository.OpenResult.Opened;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Closed;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.storage.StorageFixture;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link RecordingRepository} promises about opening and finding. */
public interface RecordingRepositoryContract extends StorageFixture {
    private RecordingRepository recordings() {
        return storage().port(RecordingRepository.class);
    }

    @Test
    default void open_stores_a_recording_as_it_is() {
        Recording fresh = RecordingFixtures.starting(owner("alice"));

        OpenResult result = recordings().open(fresh);

        assertThat(result).isEqualTo(new Opened(fresh));
        assertThat(stored(fresh)).contains(fresh);
    }

    @Test
    default void open_stores_the_largest_and_the_oddest_words() {
        RecordingDetails details = new RecordingDetails(
                "\uD83C\uDF99".repeat(RecordingDetails.TITLE_LENGTH_MAX),
                "ünï'cödé \"quoted\" \\ %s $1 {} \u202E\u0001\n\t\uFEFF" + "x".repeat(4_900),
                RecordingType.SCREEN_CAMERA,
                Quality.LOW,
                List.of("b", "a", "tag, with a comma", "\"", "{}", "NULL"),
                new Metadata("{\"room\": \"blue \\u20ac\"}".replace("\\u20ac", "€")));
        UserId owner = owner("alice");
        RecordingLinks links = new RecordingLinks(null, null, null, "external/1?x=y").askedBy(Initiator.GUEST);
        Recording fresh = RecordingFixtures.starting(owner, links, details, RecordingFixtures.NOW);

        given(fresh);

        assertThat(stored(fresh)).contains(fresh);
    }

    @Test
    default void open_answers_the_recording_that_has_the_id() {
        Recording first = given(RecordingFixtures.starting(owner("alice")));

        OpenResult again = recordings().open(first.describedAs(details("Another title"), RecordingFixtures.NOW));

        assertThat(again).isEqualTo(new AlreadyOpen(first));
        assertThat(stored(first)).contains(first);
    }

    @Test
    default void find_answers_nothing_for_an_unknown_id() {
        assertThat(recordings().find(new RecordingId(new UUID(1, 2)))).isEmpty();
    }

    @Test
    default void find_shows_a_recording_to_its_owner_and_the_system_alone() {
        UserId alice = owner("alice");
        Recording recording = given(RecordingFixtures.starting(alice));

        assertThat(recordings().find(Actor.of(alice), recording.id())).contains(recording);
        assertThat(recordings().find(recording.id())).contains(recording);
        assertThat(recordings().find(Actor.of(owner("bob"), Scope.ADMIN), recording.id()))
                .isEmpty();
    }

    @Test
    default void a_deleted_recording_is_absent_except_to_the_system() {
        UserId alice = owner("alice");
        Recording recording = given(RecordingFixtures.starting(alice));

        Recording deleted = deleted(recording, RecordingFixtures.NOW.plusSeconds(1));

        assertThat(recordings().find(Actor.of(alice), recording.id())).isEmpty();
        assertThat(recordings().find(recording.id())).contains(deleted);
    }

    @Test
    default void find_by_take_answers_the_recording_it_belongs_to() {
        UserId alice = owner("alice");
        given(RecordingFixtures.starting(alice));
        Recording wanted = given(RecordingFixtures.starting(alice));

        assertThat(recordings().findByTake(RecordingFixtures.firstTake(wanted).id()))
                .contains(wanted);
        assertThat(recordings().findByTake(RecordingFixtures.takeId())).isEmpty();
    }

    @Test
    default void open_stores_all_first_takes_in_their_order() {
        Recording fresh = RecordingFixtures.starting(owner("alice"));
        Take tracks = Take.requested(
                RecordingFixtures.takeId(), TakeKind.TRACKS, ProviderKind.DAILY, null, RecordingFixtures.NOW);
        Recording both = RecordingFixtures.withTakes(fresh, List.of(RecordingFixtures.firstTake(fresh), tracks));

        OpenResult result = recordings().open(both);

        assertThat(result).isEqualTo(new Opened(both));
        assertThat(stored(both)).contains(both);
        assertThat(recordings().findByTake(tracks.id())).contains(both);
    }

    @Test
    default void a_take_belongs_to_one_recording() {
        UserId owner = owner("alice");
        Recording first = given(RecordingFixtures.starting(owner));
        Recording second = RecordingFixtures.withTakes(RecordingFixtures.starting(owner), first.takes());

        assertThat(recordings().open(second)).isEqualTo(new AlreadyOpen(first));
        assertThat(stored(second)).isEmpty();
        assertThat(stored(first)).contains(first);
    }

    @Test
    default void a_recording_that_is_over_can_be_kept_beside_the_open_one() {
        UserId owner = owner("alice");
        Session session = givenSession(owner);
        given(ofSession(owner, session));
        Recording over = RecordingFixtures.after(ofSession(owner, session), new StopAsked(RecordingFixtures.NOW));

        assertThat(recordings().open(over)).isEqualTo(new Opened(over));
    }

    @Test
    default void find_by_job_answers_the_recording_that_a_platforms_run_belongs_to() {
        UserId alice = owner("alice");
        givenActive(RecordingFixtures.starting(alice));
        Recording wanted = givenActive(RecordingFixtures.starting(alice));
        String job = Objects.requireNonNull(RecordingFixtures.firstTake(wanted).jobId());

        assertThat(recordings().findByJob(ProviderKind.FFMPEG, job)).contains(wanted);
        assertThat(recordings().findByJob(ProviderKind.DAILY, job)).isEmpty();
        assertThat(recordings().findByJob(ProviderKind.FFMPEG, "another-job")).isEmpty();
    }

    @Test
    default void find_open_answers_what_is_starting_or_active() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording starting = given(ofSession(alice, session));
        assertThat(recordings().findOpen(Actor.of(alice), session.id())).contains(starting);

        Recording active = saved(starting, RecordingFixtures.activated(starting));
        assertThat(recordings().findOpen(session.id())).contains(active);
    }

    @Test
    default void find_open_answers_nothing_once_a_stop_is_asked() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording starting = given(ofSession(alice, session));

        signalled(starting, new StopAsked(RecordingFixtures.NOW));

        assertThat(recordings().findOpen(Actor.of(alice), session.id())).isEmpty();
    }

    @Test
    default void find_open_answers_nothing_to_others_and_for_unknown_sessions() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        given(ofSession(alice, session));

        assertThat(recordings().findOpen(Actor.of(owner("bob")), session.id())).isEmpty();
        assertThat(recordings().findOpen(new SessionId(new UUID(1, 2)))).isEmpty();
    }

    @Test
    default void a_recording_lets_go_of_a_session_that_is_removed() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording recording = givenFailed(ofSession(alice, session));

        storage().port(SessionRepository.class).remove(Actor.of(alice), session.id());

        assertThat(stored(recording))
                .hasValueSatisfying(kept -> assertThat(kept.links()).isEqualTo(RecordingLinks.NONE));
    }

    @Test
    default void a_failure_is_kept_word_for_word() {
        Recording starting = given(RecordingFixtures.starting(owner("alice")));
        RecordingFailure failure =
                new RecordingFailure("destination_refused", Blame.DESTINATION, false, "Grüße: \uD83D\uDE00 '\"\\");

        Recording failed = signalled(
                starting,
                new EngineRefused(RecordingFixtures.firstTake(starting).id(), failure, RecordingFixtures.NOW));

        assertThat(failed.result().failure()).isEqualTo(failure);
        assertThat(stored(starting)).contains(failed);
    }

    @Test
    default void saving_a_recording_that_is_gone_is_stale() {
        Recording never = RecordingFixtures.starting(owner("alice"));
        Recording closed = RecordingFixtures.after(never, new Closed("it is stuck", RecordingFixtures.NOW));

        assertThatThrownBy(() -> recordings().apply(RecordingChange.between(never, closed)))
                .isInstanceOf(StaleRecording.class);
    }

    private static Recording ofSession(UserId owner, Session session) {
        return RecordingFixtures.starting(owner, RecordingLinks.ofSession(session.id()), RecordingFixtures.NOW);
    }

    private static RecordingDetails details(String title) {
        return RecordingDetails.titled(title, RecordingType.STREAM);
    }
}
