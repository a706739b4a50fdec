package dev.tapedeck.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final String TEXT = "019c2f00-0000-7abc-8000-0123456789ab";

    @Test
    void an_id_is_read_in_lower_and_in_upper_case() {
        assertThat(Ids.parse(TEXT)).contains(UUID.fromString(TEXT));
        assertThat(Ids.parse("019C2F00-0000-7ABC-8000-0123456789AB")).contains(UUID.fromString(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "00000000-0000-0000-0000-000000000000",
                "019c2f00-0000-7abc-8000-0123456789a",
                "019c2f00-0000-7abc-8000-0123456789abc",
                "019c2f0000007abc80000123456789ab",
                "{019c2f00-0000-7abc-8000-0123456789ab}",
                "019c2f00-0000-7abc-8000-0123456789ag",
                "019c2f000-000-7abc-8000-0123456789ab",
                "+19c2f00-0000-7abc-8000-0123456789ab",
                "019c2f00-0000-7abc-8000-0123456789a ",
                "../../../../../../../../../etc/passw"
            })
    void anything_else_is_no_id(String text) {
        assertThat(Ids.parse(text)).isEmpty();
        assertThat(RecordingId.parse(text)).isEmpty();
        assertThat(TakeId.parse(text)).isEmpty();
        assertThat(SessionId.parse(text)).isEmpty();
    }

    @Test
    void ids_are_written_as_they_are_read() {
        assertThat(RecordingId.parse(TEXT).orElseThrow()).hasToString(TEXT);
        assertThat(TakeId.parse(TEXT).orElseThrow()).hasToString(TEXT);
        assertThat(SessionId.parse(TEXT).orElseThrow()).hasToString(TEXT);
    }
}
