package dev.tapedeck.adapters.persistence.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.persistence.database.SearchQuery;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.adapters.persistence.testing.Plans;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.transcript.Transcript.Origin;
import dev.tapedeck.domain.transcript.TranscriptFixtures;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Looking through everything that was ever said would take longer each day. */
class SearchPlansIT extends OnPostgres {
    private static final SqlFiles SQL = SqlFiles.of(JdbiRecordingSearch.class);

    @Test
    void words_that_were_said_are_looked_up_in_an_index() {
        UserId alice = owner("alice");
        Recording recording = given(RecordingFixtures.starting(alice));
        String[] texts = IntStream.range(0, 20_000)
                .mapToObj(number -> "word" + number + " and what else people say in a minute of a meeting")
                .toArray(String[]::new);
        storage()
                .port(TranscriptRepository.class)
                .save(TranscriptFixtures.conversation(recording.id(), Origin.TRANSCRIBED, texts));
        postgres.sql("analyze transcript_segments");

        String plan = Plans.of(
                postgres,
                SQL.get("search"),
                Map.of(
                        "ownerLexeme",
                                postgres.database()
                                        .as(Actor.of(alice))
                                        .visibility()
                                        .lexeme(),
                        "words", SearchQuery.query("word7777"),
                        "patterns", SearchQuery.patterns("word7777"),
                        "limit", 20));

        assertThat(plan).contains("transcript_segments_by_words").doesNotContain("Seq Scan on transcript_segments");
    }
}
