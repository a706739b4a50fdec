package dev.tapedeck.domain.transcript.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.recording.details.Quality;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Paused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.message.MessageRepository;
import dev.tapedeck.domain.storage.StorageFixture;
import dev.tapedeck.domain.transcript.Transcript.Origin;
import dev.tapedeck.domain.transcript.TranscriptFixtures;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import dev.tapedeck.domain.transcript.search.SearchHit.Field;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link RecordingSearch} promises. */
public interface RecordingSearchContract extends StorageFixture {
    private List<SearchHit> search(UserId user, String words) {
        return storage().port(RecordingSearch.class).search(Actor.of(user), words, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Weekly", "planning weekly", "WEEKLY PLANNING", "  weekly   planning ", "äpfel", "budget"})
    default void words_are_found_in_title_and_description_in_any_order_and_case(String words) {
        UserId alice = owner("alice");
        Recording wanted = given(titled(alice, "Weekly planning of Äpfel", "With a budget", 0));
        given(titled(alice, "Something else", null, 1));

        List<SearchHit> hits = search(alice, words);

        assertThat(hits).hasSize(1).first().satisfies(hit -> {
            assertThat(hit.recording()).isEqualTo(wanted.id());
            assertThat(hit.title()).isEqualTo("Weekly planning of Äpfel");
            assertThat(hit.field()).isEqualTo(Field.TITLE);
            assertThat(hit.timestampMs()).isNull();
            assertThat(hit.snippet()).isNotBlank();
            assertThat(hit.recordedAt()).isEqualTo(RecordingFixtures.NOW);
        });
    }

    @Test
    default void a_message_is_found_with_its_time_in_the_recording() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording recording = givenCompleted(ofSession(alice, session));
        say(session, "The blue rocket starts", startOf(recording).plusMillis(2_500));

        List<SearchHit> hits = search(alice, "rocket BLUE");

        assertThat(hits).hasSize(1).first().satisfies(hit -> {
            assertThat(hit.recording()).isEqualTo(recording.id());
            assertThat(hit.field()).isEqualTo(Field.MESSAGE);
            assertThat(hit.timestampMs()).isEqualTo(2_500);
            assertThat(hit.snippet()).contains("blue rocket");
        });
    }

    @Test
    default void a_message_shortly_before_the_recording_is_found_at_its_start() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording recording = givenCompleted(ofSession(alice, session));
        say(session, "rocket", startOf(recording).minusSeconds(4));

        assertThat(search(alice, "rocket")).extracting(SearchHit::timestampMs).containsExactly(0L);
    }

    @Test
    default void a_message_of_an_earlier_recording_is_not_found_in_the_next_one_too() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording earlier = givenCompleted(ofSession(alice, session));
        Instant end = Objects.requireNonNull(earlier.heardUntil());
        Recording next = givenActive(
                RecordingFixtures.starting(alice, RecordingLinks.ofSession(session.id()), end.plusSeconds(1)));
        say(session, "rocket of the earlier one", end);
        say(session, "tower of the next one", end.plusMillis(1));

        assertThat(search(alice, "rocket")).extracting(SearchHit::recording).containsExactly(earlier.id());
        assertThat(search(alice, "tower")).extracting(SearchHit::recording).containsExactly(next.id());
    }

    @Test
    default void messages_outside_the_recording_are_not_found() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording recording = givenCompleted(ofSession(alice, session));
        say(session, "rocket long before", startOf(recording).minusSeconds(6));
        say(session, "rocket long after", startOf(recording).plusSeconds(3_600));

        assertThat(search(alice, "rocket")).isEmpty();
    }

    /** Media of a machine that is short of breath lags behind the clock. */
    @Test
    default void a_message_between_the_last_frame_and_the_stop_is_found() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording active = givenActive(ofSession(alice, session));
        Instant stop = startOf(active).plusSeconds(30);
        TakeId take = RecordingFixtures.firstTake(active).id();
        signalled(active, new StopAsked(stop), new TakeEnded(take, true, stop.minusSeconds(8)));
        say(session, "rocket before the stop", stop.minusSeconds(1));
        say(session, "rocket after the stop", stop.plusSeconds(1));

        assertThat(search(alice, "rocket")).extracting(SearchHit::snippet).containsExactly("rocket before the stop");
    }

    @Test
    default void messages_during_a_pause_that_a_stop_ends_are_not_found() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording active = givenActive(ofSession(alice, session));
        Instant paused = startOf(active).plusSeconds(30);
        TakeId take = RecordingFixtures.firstTake(active).id();
        Recording waiting = signalled(active, new Paused(paused), new TakeEnded(take, true, paused));
        say(session, "rocket in the pause", paused.plusSeconds(20));
        assertThat(search(alice, "rocket")).hasSize(1);

        signalled(waiting, new StopAsked(paused.plusSeconds(60)));

        assertThat(search(alice, "rocket")).isEmpty();
    }

    @Test
    default void the_snippet_of_a_long_message_has_the_word_and_is_short() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording recording = givenCompleted(ofSession(alice, session));
        say(session, "word ".repeat(900) + "rocket" + " word".repeat(900), startOf(recording));

        assertThat(search(alice, "rocket"))
                .hasSize(1)
                .first()
                .satisfies(hit -> assertThat(hit.snippet()).contains("rocket").hasSizeLessThanOrEqualTo(300));
    }

    @Test
    default void what_was_said_is_found_with_its_time_in_the_recording() {
        UserId alice = owner("alice");
        Recording recording = given(titled(alice, "A talk", null, 0));
        storage()
                .port(TranscriptRepository.class)
                .save(TranscriptFixtures.conversation(
                        recording.id(), Origin.TRANSCRIBED, "Hello there", "The blue rocket lands", "Blue skies"));

        assertThat(search(alice, "rocket BLUE")).hasSize(1).first().satisfies(hit -> {
            assertThat(hit.recording()).isEqualTo(recording.id());
            assertThat(hit.title()).isEqualTo("A talk");
            assertThat(hit.field()).isEqualTo(Field.SPEECH);
            assertThat(hit.timestampMs()).isEqualTo(1_000);
            assertThat(hit.snippet()).isEqualTo("The blue rocket lands");
        });
        assertThat(search(alice, "blue")).extracting(SearchHit::timestampMs).containsExactly(1_000L, 2_000L);
    }

    @Test
    default void of_one_recording_the_title_comes_first_then_messages_then_speech() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);
        Recording recording = givenCompleted(RecordingFixtures.starting(
                alice, RecordingLinks.ofSession(session.id()), details("rocket", null), RecordingFixtures.NOW));
        storage()
                .port(TranscriptRepository.class)
                .save(TranscriptFixtures.conversation(recording.id(), Origin.UPLOADED, "rocket", "rocket"));
        say(session, "rocket", startOf(recording).plusSeconds(9));

        assertThat(search(alice, "rocket"))
                .extracting(SearchHit::field)
                .containsExactly(Field.TITLE, Field.MESSAGE, Field.SPEECH, Field.SPEECH);
    }

    @Test
    default void newer_recordings_come_first_and_no_more_than_the_limit() {
        UserId alice = owner("alice");
        Recording old = given(titled(alice, "rocket one", null, 0));
        Recording newest = given(titled(alice, "rocket two", null, 20));
        Recording middle = given(titled(alice, "rocket three", null, 10));

        assertThat(search(alice, "rocket"))
                .extracting(SearchHit::recording)
                .containsExactly(newest.id(), middle.id(), old.id());
        assertThat(storage().port(RecordingSearch.class).search(Actor.of(alice), "rocket", 2))
                .extracting(SearchHit::recording)
                .containsExactly(newest.id(), middle.id());
    }

    @Test
    default void what_others_own_or_what_is_deleted_is_not_found() {
        UserId alice = owner("alice");
        given(titled(owner("bob"), "rocket of bob", null, 0));
        Recording gone = given(titled(alice, "rocket deleted", null, 0));
        Recording ofBob = given(titled(owner("bob"), "Something", null, 0));
        for (Recording recording : List.of(gone, ofBob)) {
            storage()
                    .port(TranscriptRepository.class)
                    .save(TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, "rocket"));
        }
        deleted(gone, RecordingFixtures.NOW);

        assertThat(search(alice, "rocket")).isEmpty();
        assertThat(storage().port(RecordingSearch.class).search(Actor.of(alice, Scope.ADMIN), "rocket", 100))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "nowhere",
                "rocket nowhere",
                "%",
                "_____",
                "'; drop table recordings; --",
                "\\",
                "a & !",
                "((",
                "\uD83C\uDF99",
                "rocket:*",
                "\u202E"
            })
    default void words_that_do_not_all_occur_find_nothing(String words) {
        UserId alice = owner("alice");
        given(titled(alice, "A rocket", null, 0));

        assertThat(search(alice, words)).isEmpty();
    }

    private void say(Session session, String content, Instant at) {
        storage()
                .port(MessageRepository.class)
                .add(Actor.of(session.owner()), SessionFixtures.message(session.id(), content, at));
    }

    private static Instant startOf(Recording recording) {
        return Objects.requireNonNull(recording.times().startedAt());
    }

    private static Recording ofSession(UserId owner, Session session) {
        return RecordingFixtures.starting(owner, RecordingLinks.ofSession(session.id()), RecordingFixtures.NOW);
    }

    private static Recording titled(UserId owner, String title, @Nullable String description, int seconds) {
        return RecordingFixtures.starting(
                owner, RecordingLinks.NONE, details(title, description), RecordingFixtures.NOW.plusSeconds(seconds));
    }

    private static RecordingDetails details(String title, @Nullable String description) {
        return new RecordingDetails(title, description, RecordingType.STREAM, Quality.HIGH, List.of(), Metadata.NONE);
    }
}
