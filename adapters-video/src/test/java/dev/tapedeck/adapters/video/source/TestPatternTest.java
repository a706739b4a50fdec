package dev.tapedeck.adapters.video.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test patterns as sources, as {@link SourcePolicy} judges them. */
class TestPatternTest {
    @Test
    void test_patterns_are_refused_where_they_are_not_allowed() {
        assertThat(codeOf(SourceRules.strict(), "testpattern:")).contains("scheme_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "testpattern:",
                "testpattern:?size=640x360",
                "testpattern:?rate=60",
                "TESTPATTERN:?size=1920x1080&rate=1"
            })
    void test_patterns_within_their_bounds_are_accepted(String url) {
        assertThat(codeOf(SourceRules.strict().withTestPattern(), url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "testpattern:?size=1921x1080",
                "testpattern:?size=62x62",
                "testpattern:?size=641x360",
                "testpattern:?rate=0",
                "testpattern:?rate=61",
                "testpattern:?size=",
                "testpattern:?colour=red",
                "testpattern:?size=640x360:rate=5",
                "testpattern:?",
                "testpattern://host/",
                "testpattern:/etc/passwd",
                "testpattern:size=640x360",
                "testpattern:red"
            })
    void test_patterns_that_do_not_exist_are_refused(String url) {
        assertThat(codeOf(SourceRules.strict().withTestPattern(), url)).contains("source_invalid");
    }

    private static Optional<String> codeOf(SourceRules rules, String url) {
        return new SourcePolicy(rules)
                .refusalOf(new CaptureSource.Stream(new SourceUrl(url)))
                .map(RecordingFailure::code);
    }
}
