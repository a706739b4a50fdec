package dev.tapedeck.domain.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.recording.details.Quality;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.Shortfall;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of the values that a recording is made of, at their edges. */
class RecordingValuesTest {
    @Test
    void metadata_has_a_largest_size_in_bytes() {
        String largest = "{\"a\":\"" + "x".repeat(Metadata.SIZE_BYTES_MAX - 8) + "\"}";

        assertThat(new Metadata(largest).json()).hasSize(Metadata.SIZE_BYTES_MAX);
        assertThatThrownBy(() -> new Metadata(largest + " ")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Metadata("{\"a\":\"" + "ä".repeat(Metadata.SIZE_BYTES_MAX / 2) + "\"}"))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\u0000\"}", "{\"a\":\"\\u0000\"}"})
    void metadata_holds_no_nul(String json) {
        assertThatThrownBy(() -> new Metadata(json)).hasMessage("metadata must not contain NUL");
    }

    @Test
    void details_are_bounded() {
        assertThat(details("x".repeat(200), "x".repeat(5_000), Collections.nCopies(20, "x".repeat(50))))
                .isNotNull();
        assertThatThrownBy(() -> details("x".repeat(201), null, List.of())).hasMessageStartingWith("title");
        assertThatThrownBy(() -> details(" ", null, List.of())).hasMessageStartingWith("title");
        assertThatThrownBy(() -> details("x", "x".repeat(5_001), List.of())).hasMessageStartingWith("description");
        assertThatThrownBy(() -> details("x", null, Collections.nCopies(21, "x")))
                .hasMessageStartingWith("tags");
        assertThatThrownBy(() -> details("x", null, List.of("x".repeat(51)))).hasMessageStartingWith("tags");
        assertThatThrownBy(() -> details("x", null, List.of(""))).hasMessageStartingWith("tags");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 100", "500, 20", "100, 100", "10000, 1"})
    void a_query_reaches_the_first_ten_thousand(int page, int pageSize) {
        RecordingQuery query = query(page, pageSize, null);

        assertThat(query.offset()).isEqualTo((page - 1) * pageSize);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 20, page",
        "-1, 20, page",
        "1, 0, pageSize",
        "1, 101, pageSize",
        "501, 20, page",
        "101, 100, page",
        "2147483647, 100, page"
    })
    void a_query_beyond_its_bounds_is_refused(int page, int pageSize, String field) {
        assertThatThrownBy(() -> query(page, pageSize, null))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void a_cursor_wins_over_the_page() {
        RecordingQuery.Position place = new RecordingQuery.Position(Instant.EPOCH, RecordingFixtures.recordingId());

        assertThat(query(501, 20, place).offset()).isZero();
    }

    @Test
    void a_failure_keeps_a_sentence_that_can_be_stored() {
        RecordingFailure failure = new RecordingFailure("code", Blame.US, false, "\u0000" + "x".repeat(600));

        assertThat(failure.message()).isEqualTo("x".repeat(500));
        assertThatThrownBy(() -> new RecordingFailure("", Blame.US, false, "x")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_segment_is_never_empty() {
        assertThat(Segment.fileName(42)).isEqualTo("seg_00042.ts");
        assertThat(Segment.fileName(123_456)).isEqualTo("seg_123456.ts");
        assertThatThrownBy(() -> new Segment(-1, 1, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Segment(0, 0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Segment(0, 1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_delivery_is_never_without_media() {
        assertThatThrownBy(() -> Delivery.whole(List.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_shortfall_is_never_negative() {
        assertThatThrownBy(() -> new Shortfall(true, false, Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RecordingQuery query(int page, int pageSize, RecordingQuery.@Nullable Position after) {
        return new RecordingQuery(null, null, null, null, null, null, after, page, pageSize);
    }

    private static RecordingDetails details(String title, @Nullable String description, List<String> tags) {
        return new RecordingDetails(title, description, RecordingType.STREAM, Quality.HIGH, tags, Metadata.NONE);
    }
}
