package dev.tapedeck.adapters.video.daily.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.TakeKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingRowTest {
    private static final String TAKE = "01998e1c-0000-7000-8000-000000000001";

    @Test
    void tracks_make_it_raw_tracks_in_every_spelling_of_their_keys() {
        for (String spelling : new String[] {"s3Key", "s3key", "s3_key"}) {
            RecordingRow row =
                    row("'status':'finished','duration':5,'tracks':[{'" + spelling + "':'a/b/c','size':'12'}]");

            assertThat(row.kind()).isEqualTo(TakeKind.TRACKS);
            assertThat(row.tracks()).containsExactly(new RecordedTrack("a/b/c", 12L));
        }
    }

    @Test
    void a_key_alone_makes_it_composed() {
        for (String spelling : new String[] {"s3Key", "s3key", "s3_key"}) {
            assertThat(row("'status':'finished','duration':5,'tracks':[],'" + spelling + "':'a/b/c'")
                            .kind())
                    .isEqualTo(TakeKind.COMPOSITE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloud", "cloud-audio-only"})
    void a_type_is_believed(String type) {
        assertThat(row("'type':'" + type + "'").kind()).isEqualTo(TakeKind.COMPOSITE);
        assertThat(row("'type':'raw-tracks','tracks':[],'s3key':'a'").kind()).isEqualTo(TakeKind.TRACKS);
        assertThat(row("'type':'hologram','s3key':'a'").kind()).isNull();
    }

    @Test
    void one_that_still_runs_may_be_of_any_kind() {
        assertThat(row("'status':'in-progress','s3key':'a/b/c'").kind()).isNull();
    }

    @Test
    void no_tracks_and_unknown_tracks_are_not_the_same() {
        assertThat(row("'tracks':[]").tracks()).isEmpty();
        assertThat(row("'tracks':null").tracks()).isNull();
        assertThat(row("'status':'finished'").tracks()).isNull();
    }

    @Test
    void it_is_over_when_daily_knows_how_long_it_is() {
        assertThat(row("'status':'in-progress'").isOver()).isFalse();
        assertThat(row("'status':'in-progress','duration':5").isOver()).isFalse();
        assertThat(row("'status':'finished'").isOver()).isFalse();
        assertThat(row("'status':'finished','duration':null").isOver()).isFalse();
        assertThat(row("'status':'finished','duration':'5'").isOver()).isTrue();
        assertThat(row("'status':'canceled'").isOver()).isTrue();
    }

    @Test
    void canceled_ones_and_those_without_length_brought_nothing() {
        assertThat(row("'status':'canceled'").isEmpty()).isTrue();
        assertThat(row("'status':'finished','duration':0").isEmpty()).isTrue();
        assertThat(row("'status':'finished','duration':1").isEmpty()).isFalse();
    }

    @Test
    void its_end_follows_from_its_start_and_length() {
        RecordingRow row = row("'start_ts':1790000000.5,'status':'finished','duration':10");

        assertThat(row.endOr(Instant.EPOCH)).isEqualTo(Instant.ofEpochMilli(1_790_000_010_500L));
        assertThat(row("'duration':10").endOr(Instant.EPOCH)).isEqualTo(Instant.EPOCH);
        assertThat(row.duration()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_missing_start_is_in_the_key() {
        assertThat(row("'s3key':'acme/demo/1790000000900'").start())
                .isEqualTo(Instant.ofEpochMilli(1_790_000_000_900L));
    }

    @Test
    void our_template_names_the_take() {
        assertThat(row("'s3key':'acme/demo/" + TAKE + "/1790000000900'").take()).isEqualTo(TakeId.parse(TAKE));
    }

    @Test
    void a_room_that_is_named_like_a_take_is_none() {
        assertThat(row("'s3key':'acme/" + TAKE + "/1790000000900'").take()).isEmpty();
        assertThat(row("'s3key':'acme/demo/not-a-take/1790000000900'").take()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "null", "7", "\"text\"", "{\"id\":7}", "{\"id\":\"../rooms\"}", "{\"id\":\"\"}"})
    void a_row_without_a_usable_id_is_none(String json) {
        assertThat(read(json)).isEmpty();
    }

    private static RecordingRow row(String fields) {
        return read("{'id':'rec-1',".concat(fields).concat("}").replace('\'', '"'))
                .orElseThrow();
    }

    private static Optional<RecordingRow> read(String json) {
        try {
            return RecordingRow.of(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
