package dev.tapedeck.application.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.transcript.TranscriptLine;
import dev.tapedeck.domain.transcript.search.SearchHit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptsTest {
    private final World world = new World();
    private final Session session = SessionFixtures.live(world.owner);

    @Test
    void offsets_count_from_the_recordings_first_media_and_not_from_the_session() {
        Recording recording = started();
        say("before anything", world.clock.instant());
        Instant firstFrame = flowing(recording);

        say("at the first frame", firstFrame);
        say("later", firstFrame.plusMillis(1_234));
        world.clock.advance(Duration.ofSeconds(10));

        assertThat(lines(recording)).containsExactly(line("at the first frame", 0), line("later", 1_234));
    }

    @Test
    void messages_from_five_seconds_before_belong_to_it_at_its_start() {
        Recording recording = started();
        Instant firstFrame = flowing(recording);
        say("too early", firstFrame.minusSeconds(5).minusNanos(1_000));
        say("just early enough", firstFrame.minusSeconds(5));

        assertThat(lines(recording)).containsExactly(line("just early enough", 0));
    }

    @Test
    void a_message_while_an_earlier_recording_still_ran_belongs_to_that_one_only() {
        Recording earlier = started();
        flowing(earlier);
        world.store(earlier, 0, 2);
        Instant lastFrame = world.clock.instant();
        say("the last word", lastFrame);
        world.stop(earlier);
        world.engine.end(World.take(earlier), TakeEnd.clean(lastFrame));
        world.clock.advance(Duration.ofSeconds(1));
        say("here we go", world.clock.instant());
        Recording next = started();
        world.engine.mediaFlowing(World.take(next), world.clock.advance(Duration.ofSeconds(1)));
        world.clock.advance(Duration.ofSeconds(1));

        assertThat(lines(earlier)).extracting(TranscriptLine::content).containsExactly("the last word");
        assertThat(lines(next)).extracting(TranscriptLine::content).containsExactly("here we go");
    }

    @Test
    void messages_up_to_its_end_belong_to_it_and_no_later_ones() {
        Recording recording = started();
        Instant firstFrame = flowing(recording);
        world.store(recording, 0, 2);
        Instant lastFrame = world.clock.instant();
        world.stop(recording);
        world.engine.end(World.take(recording), TakeEnd.clean(lastFrame));
        say("the last word", lastFrame);
        say("afterwards", lastFrame.plusNanos(1_000));
        world.clock.advance(Duration.ofHours(1));

        long end = Duration.between(firstFrame, lastFrame).toMillis();
        assertThat(lines(recording)).containsExactly(line("the last word", end));
    }

    @Test
    void messages_before_the_stop_belong_to_it_also_where_the_media_lags_behind_the_clock() {
        Recording recording = started();
        Instant firstFrame = flowing(recording);
        world.store(recording, 0, 2);
        Instant lastFrame = world.clock.instant();
        world.clock.advance(Duration.ofSeconds(3));
        say("while it lags", world.clock.instant());
        world.stop(recording);
        world.engine.end(World.take(recording), TakeEnd.clean(lastFrame));
        say("afterwards", world.clock.instant().plusNanos(1_000));

        long end = Duration.between(firstFrame, lastFrame).toMillis();
        assertThat(lines(recording)).containsExactly(line("while it lags", end));
    }

    @Test
    void lines_are_in_the_order_of_time_and_then_of_their_ids() {
        Recording recording = started();
        Instant firstFrame = flowing(recording);
        say("third", firstFrame.plusMillis(2));
        say("first", firstFrame.plusMillis(1));
        say("second", firstFrame.plusMillis(1));
        world.clock.advance(Duration.ofSeconds(1));

        assertThat(lines(recording)).extracting(TranscriptLine::content).containsExactly("first", "second", "third");
    }

    @Test
    void there_are_no_lines_before_the_first_media() {
        Recording recording = started();
        say("hello?", world.clock.instant());

        assertThat(lines(recording)).isEmpty();
    }

    @Test
    void a_recording_without_a_session_has_no_lines() {
        assertThat(lines(world.active(1))).isEmpty();
    }

    @Test
    void somebody_elses_transcript_is_not_there() {
        Recording recording = started();

        assertThat(world.tapedeck.transcripts().read(Actor.of(world.stranger), recording.id()))
                .isEmpty();
    }

    @Test
    void a_search_finds_titles_and_words_with_their_time() {
        Recording recording = started();
        Instant firstFrame = flowing(recording);
        say("Hello world", firstFrame.plusMillis(500));

        List<SearchHit> hits = world.tapedeck.transcripts().search(world.actor, "WORLD", 10);

        assertThat(hits).extracting(SearchHit::timestampMs).containsExactly(500L);
        assertThat(world.tapedeck.transcripts().search(world.actor, "session", 10))
                .extracting(SearchHit::field)
                .containsExactly(SearchHit.Field.TITLE);
    }

    @Test
    void a_search_has_words_and_bounds() {
        assertThatThrownBy(() -> search(" ", 10)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> search("x".repeat(201), 10)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> search("a\u0000", 10)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> search("x", 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> search("x", 101)).isInstanceOf(InvalidValue.class);
        assertThat(search("x".repeat(200), 100)).isEmpty();
    }

    private List<SearchHit> search(String query, int limit) {
        return world.tapedeck.transcripts().search(world.actor, query, limit);
    }

    private Recording started() {
        world.storage.sessions().insert(session);
        Start command = Start.ofSession(world.owner, world.recordingId(), session.id());
        return world.tapedeck.recordings().start(command).orElseThrow().recording();
    }

    private Instant flowing(Recording recording) {
        Instant firstFrame = world.clock.advance(Duration.ofSeconds(20));
        world.engine.mediaFlowing(World.take(recording), firstFrame);
        return firstFrame;
    }

    private void say(String content, Instant at) {
        world.storage.messages().add(Actor.of(session.owner()), SessionFixtures.message(session.id(), content, at));
    }

    private List<TranscriptLine> lines(Recording recording) {
        return world.tapedeck
                .transcripts()
                .read(world.actor, recording.id())
                .orElseThrow()
                .lines();
    }

    private static TranscriptLine line(String content, long timestampMs) {
        return new TranscriptLine("user", content, timestampMs);
    }
}
