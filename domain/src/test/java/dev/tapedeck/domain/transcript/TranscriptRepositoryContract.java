package dev.tapedeck.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.storage.StorageFixture;
import dev.tapedeck.domain.transcript.Transcript.Origin;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link TranscriptRepository} promises. */
public interface TranscriptRepositoryContract extends StorageFixture {
    private TranscriptRepository transcripts() {
        return storage().port(TranscriptRepository.class);
    }

    @Test
    default void a_transcript_is_kept_as_it_is() {
        UserId alice = owner("alice");
        Recording recording = given(RecordingFixtures.starting(alice));
        Speaker silent = TranscriptFixtures.speaker("Ann");
        Speaker odd = new Speaker(new UUID(3, 4), "Zoë \uD83D\uDE00 '\"\\", null);
        Transcript transcript = new Transcript(
                new UUID(1, 2),
                recording.id(),
                "Ünï \uD83D\uDE00",
                null,
                Origin.UPLOADED,
                List.of(odd, silent),
                List.of(
                        new TranscriptSegment(odd.id(), 0, 0, "ünï'cödé \"quoted\" \\ %s \u202E\n\uD83D\uDE00"),
                        new TranscriptSegment(odd.id(), 0, 86_400_000L, "")),
                RecordingFixtures.NOW);

        transcripts().save(transcript);

        assertThat(transcripts().find(Actor.of(alice), recording.id())).contains(transcript);
    }

    @Test
    default void a_long_transcript_keeps_its_order() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));
        String[] texts = IntStream.range(0, 5_000)
                .mapToObj(number -> "Sentence " + number)
                .toArray(String[]::new);

        Transcript transcript = save(TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, texts));

        assertThat(found(recording)).isEqualTo(transcript);
    }

    @Test
    default void a_transcript_of_nothing_can_be_kept() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        Transcript nothing = save(TranscriptFixtures.of(recording.id(), Origin.TRANSCRIBED, List.of(), List.of()));

        assertThat(found(recording)).isEqualTo(nothing);
    }

    @Test
    default void a_later_transcript_takes_the_place_of_the_earlier() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        for (Origin origin : List.of(Origin.TRANSCRIBED, Origin.TRANSCRIBED, Origin.UPLOADED, Origin.UPLOADED)) {
            Transcript next = save(TranscriptFixtures.conversation(recording.id(), origin, "one", "two"));

            assertThat(found(recording)).isEqualTo(next);
        }
    }

    @Test
    default void the_same_transcript_may_be_saved_again() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));
        Transcript transcript = save(TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, "one"));

        save(transcript);

        assertThat(found(recording)).isEqualTo(transcript);
    }

    @Test
    default void the_same_people_may_speak_in_several_recordings() {
        Recording one = given(RecordingFixtures.starting(owner("alice")));
        Recording other = given(RecordingFixtures.starting(owner("alice")));

        Transcript first = save(TranscriptFixtures.conversation(one.id(), Origin.TRANSCRIBED, "one"));
        Transcript second =
                save(TranscriptFixtures.of(other.id(), Origin.TRANSCRIBED, first.speakers(), first.segments()));

        assertThat(found(one)).isEqualTo(first);
        assertThat(found(other)).isEqualTo(second);
    }

    @Test
    default void one_that_was_uploaded_does_not_give_way_to_a_transcriber() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));
        Transcript uploaded = save(TranscriptFixtures.conversation(recording.id(), Origin.UPLOADED, "by hand"));

        save(TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, "by machine"));

        assertThat(found(recording)).isEqualTo(uploaded);
    }

    @Test
    default void of_many_saved_at_once_an_uploaded_one_stays_whole() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));
        Transcript uploaded = TranscriptFixtures.conversation(recording.id(), Origin.UPLOADED, "by hand", "and whole");

        Simultaneously.call(10, number -> save(number == 5 ? uploaded : machined(recording, number)));

        assertThat(found(recording)).isEqualTo(uploaded);
    }

    private static Transcript machined(Recording recording, int number) {
        return TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, "by machine " + number);
    }

    @Test
    default void a_recording_without_a_transcript_has_none() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        assertThat(transcripts().find(recording.id())).isEmpty();
    }

    @Test
    default void others_do_not_see_a_transcript() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        save(TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, "one"));

        assertThat(transcripts().find(Actor.of(owner("bob"), Scope.ADMIN), recording.id()))
                .isEmpty();
    }

    @Test
    default void the_transcript_of_a_deleted_recording_is_absent_except_to_the_system() {
        UserId alice = owner("alice");
        Recording recording = givenFailed(RecordingFixtures.starting(alice));
        Transcript transcript = save(TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, "one"));
        UUID speaker = transcript.speakers().get(0).id();

        deleted(recording, RecordingFixtures.NOW);

        assertThat(transcripts().find(Actor.of(alice), recording.id())).isEmpty();
        assertThat(transcripts().rename(Actor.of(alice), recording.id(), speaker, "Zoë"))
                .isFalse();
        assertThat(found(recording)).isEqualTo(transcript);
    }

    @Test
    default void a_transcript_goes_with_its_recording_and_none_comes_after_it() {
        Recording recording = givenFailed(RecordingFixtures.starting(owner("alice")));
        Transcript transcript = save(TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, "one"));
        deleted(recording, RecordingFixtures.NOW);

        storage().port(RecordingRepository.class).remove(recording.id());
        assertThat(transcripts().find(recording.id())).isEmpty();

        save(transcript);
        assertThat(transcripts().find(recording.id())).isEmpty();
    }

    @Test
    default void a_speaker_gets_another_name_and_the_others_keep_theirs() {
        UserId alice = owner("alice");
        Recording recording = given(RecordingFixtures.starting(alice));
        Transcript transcript = save(TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, "one", "two"));
        Speaker bea = transcript.speakers().get(1);

        assertThat(transcripts().rename(Actor.of(alice), recording.id(), bea.id(), "Zoë"))
                .isTrue();

        assertThat(found(recording).speakers())
                .containsExactly(transcript.speakers().get(0), new Speaker(bea.id(), "Zoë", bea.participant()));
        assertThat(found(recording).segments()).isEqualTo(transcript.segments());
    }

    @Test
    default void a_speaker_is_renamed_by_the_owner_alone_and_in_one_recording() {
        UserId alice = owner("alice");
        Recording recording = given(RecordingFixtures.starting(alice));
        Recording other = given(RecordingFixtures.starting(alice));
        Transcript transcript = save(TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, "one"));
        UUID ann = transcript.speakers().get(0).id();

        assertThat(transcripts().rename(Actor.of(owner("bob"), Scope.ADMIN), recording.id(), ann, "Bob"))
                .isFalse();
        assertThat(transcripts().rename(Actor.of(alice), recording.id(), new UUID(1, 2), "Bob"))
                .isFalse();
        assertThat(transcripts().rename(Actor.of(alice), other.id(), ann, "Bob"))
                .isFalse();

        assertThat(found(recording)).isEqualTo(transcript);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\0b"})
    default void a_name_that_cannot_be_one_is_refused(String name) {
        UserId alice = owner("alice");
        Recording recording = given(RecordingFixtures.starting(alice));
        Transcript transcript = save(TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, "one"));
        UUID ann = transcript.speakers().get(0).id();

        assertThatThrownBy(() -> transcripts().rename(Actor.of(alice), recording.id(), ann, name))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    default void a_person_saves_transcripts_of_its_own_recordings() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));
        Transcript uploaded = TranscriptFixtures.conversation(recording.id(), Origin.UPLOADED, "Hello");

        transcripts().save(Actor.of(owner("bob")), uploaded);
        assertThat(transcripts().find(recording.id())).isEmpty();

        transcripts().save(Actor.of(recording.owner()), uploaded);
        assertThat(transcripts().find(recording.id())).contains(uploaded);
    }

    private Transcript save(Transcript transcript) {
        transcripts().save(transcript);
        return transcript;
    }

    private Transcript found(Recording recording) {
        return transcripts().find(recording.id()).orElseThrow();
    }
}
