package dev.tapedeck.domain.transcript.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.job.NonRetryableJobFailure;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.session.message.MessageRepository;
import dev.tapedeck.domain.storage.StorageFixture;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.Transcript.Origin;
import dev.tapedeck.domain.transcript.TranscriptFixtures;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link SpeechReader} promises. */
public interface SpeechReaderContract extends StorageFixture {
    /** Has due jobs done, where nothing else does. */
    default void work() {}

    private Optional<RecordedSpeech> read(UserId user, Recording recording) {
        return storage().port(SpeechReader.class).find(Actor.of(user), recording.id());
    }

    @Test
    default void a_recording_is_read_with_its_transcript_and_messages() {
        UserId alice = owner("alice");
        SessionId session = givenSession(alice).id();
        Recording recording = givenActive(ofSession(alice, session));
        Transcript transcript = TranscriptFixtures.conversation(recording.id(), Origin.UPLOADED, "one", "two");
        storage().port(TranscriptRepository.class).save(transcript);
        Message second = said(alice, session, start(recording).plusSeconds(2));
        Message first = said(alice, session, start(recording).plusSeconds(1));

        assertThat(read(alice, recording))
                .contains(new RecordedSpeech(recording, Optional.of(transcript), List.of(first, second), false));
    }

    @Test
    default void a_recording_without_a_session_or_before_its_first_media_has_no_messages() {
        UserId alice = owner("alice");
        SessionId session = givenSession(alice).id();
        Recording starting = given(ofSession(alice, session));
        Recording alone = givenActive(RecordingFixtures.starting(alice));
        said(alice, session, RecordingFixtures.NOW);

        for (Recording recording : List.of(starting, alone)) {
            assertThat(read(alice, recording))
                    .contains(new RecordedSpeech(recording, Optional.empty(), List.of(), false));
        }
    }

    @Test
    default void messages_are_those_between_the_start_and_the_end() {
        UserId alice = owner("alice");
        SessionId session = givenSession(alice).id();
        Recording completed = givenCompleted(ofSession(alice, session));
        Instant start = start(completed);
        Instant end = latest(completed);
        said(alice, session, start.minus(SpeechReader.BEFORE_START).minusMillis(1));
        Message before = said(alice, session, start.minus(SpeechReader.BEFORE_START));
        Message last = said(alice, session, end);
        said(alice, session, end.plusMillis(1));

        assertThat(read(alice, completed).orElseThrow().messages()).containsExactly(before, last);
    }

    /** Shortly before its start, an earlier recording of the session still ran. */
    @Test
    default void a_message_of_an_earlier_recording_is_not_in_the_next_one_too() {
        UserId alice = owner("alice");
        SessionId session = givenSession(alice).id();
        Recording earlier = givenCompleted(ofSession(alice, session));
        Instant end = latest(earlier);
        Recording next =
                givenActive(RecordingFixtures.starting(alice, RecordingLinks.ofSession(session), end.plusSeconds(1)));
        Message during = said(alice, session, end);
        Message between = said(alice, session, end.plusMillis(1));
        assertThat(start(next)).isEqualTo(end.plusSeconds(2));

        assertThat(read(alice, earlier).orElseThrow().messages()).containsExactly(during);
        assertThat(read(alice, next).orElseThrow().messages()).containsExactly(between);
        assertThat(storage()
                        .port(SpeechReader.class)
                        .find(next.id())
                        .orElseThrow()
                        .messages())
                .containsExactly(between);

        deleted(earlier, end.plusSeconds(60));

        assertThat(read(alice, next).orElseThrow().messages()).containsExactly(during, between);
    }

    @Test
    default void messages_of_other_sessions_are_not_among_them() {
        UserId alice = owner("alice");
        Recording recording = givenActive(ofSession(alice, givenSession(alice).id()));
        said(alice, givenSession(alice).id(), start(recording));

        assertThat(read(alice, recording).orElseThrow().messages()).isEmpty();
    }

    @Test
    default void only_the_owner_reads_and_nobody_what_is_deleted() {
        UserId alice = owner("alice");
        Recording recording = given(RecordingFixtures.starting(alice));
        assertThat(read(owner("bob"), recording)).isEmpty();

        deleted(recording, RecordingFixtures.NOW);

        assertThat(read(alice, recording)).isEmpty();
    }

    @Test
    default void a_transcription_that_was_given_up_is_noticed() {
        UserId alice = owner("alice");
        Recording recording = givenActive(RecordingFixtures.starting(alice));
        JobQueue jobs = storage().port(JobQueue.class);
        jobs.handle(JobName.TRANSCRIBE, subject -> {
            throw new NonRetryableJobFailure("there is nothing to hear", null);
        });
        jobs.start();

        jobs.schedule(JobName.TRANSCRIBE, recording.id().toString());

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            work();
            return read(alice, recording).orElseThrow().isTranscriptionDead();
        });
    }

    private static Recording ofSession(UserId owner, SessionId session) {
        return RecordingFixtures.starting(owner, RecordingLinks.ofSession(session), RecordingFixtures.NOW);
    }

    private Message said(UserId author, SessionId session, Instant at) {
        Message message = SessionFixtures.message(session, "Hello", at);
        assertThat(storage().port(MessageRepository.class).add(Actor.of(author), message))
                .isTrue();
        return message;
    }

    private static Instant start(Recording recording) {
        return Optional.ofNullable(recording.times().startedAt()).orElseThrow();
    }

    private static Instant latest(Recording over) {
        Instant ended = Optional.ofNullable(over.times().endedAt()).orElseThrow();
        Instant stopAsked = over.times().stopAskedAt();
        return stopAsked != null && stopAsked.isAfter(ended) ? stopAsked : ended;
    }
}
