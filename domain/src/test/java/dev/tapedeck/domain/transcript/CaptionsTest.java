package dev.tapedeck.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    private static final List<TranscriptLine> LINES = List.of(
            new TranscriptLine("user", "Hello", 0L),
            new TranscriptLine("assistant", "Good\nmorning", 2_500L),
            new TranscriptLine("user", "untimed", null),
            new TranscriptLine("user", "Bye", 3_661_001L));

    @Test
    void vtt_has_a_cue_a_line_that_ends_where_the_next_begins() {
        assertThat(Captions.vtt(LINES)).isEqualTo("""
                        WEBVTT

                        00:00:00.000 --> 00:00:02.500
                        <v user>Hello

                        00:00:02.500 --> 01:01:01.001
                        <v assistant>Good
                        morning

                        01:01:01.001 --> 01:01:06.001
                        <v user>Bye
                        """);
    }

    @Test
    void srt_numbers_its_cues() {
        assertThat(Captions.srt(LINES)).isEqualTo("""
                        1
                        00:00:00,000 --> 00:00:02,500
                        user: Hello

                        2
                        00:00:02,500 --> 01:01:01,001
                        assistant: Good
                        morning

                        3
                        01:01:01,001 --> 01:01:06,001
                        user: Bye

                        """);
    }

    @Test
    void txt_has_one_line_a_message_timed_or_not() {
        assertThat(Captions.txt(LINES)).isEqualTo("""
                        [00:00:00] user: Hello
                        [00:00:02] assistant: Good morning
                        user: untimed
                        [01:01:01] user: Bye
                        """);
    }

    @Test
    void a_transcript_may_be_empty() {
        assertThat(Captions.vtt(List.of())).isEqualTo("WEBVTT\n");
        assertThat(Captions.srt(List.of())).isEmpty();
        assertThat(Captions.txt(List.of())).isEmpty();
    }

    @Test
    void lines_at_the_same_time_have_cues_that_last() {
        List<TranscriptLine> twins =
                List.of(new TranscriptLine("a", "one", 1_000L), new TranscriptLine("b", "two", 1_000L));

        assertThat(Captions.vtt(twins)).contains("00:00:01.000 --> 00:00:01.001", "00:00:01.000 --> 00:00:06.000");
    }

    @Test
    void a_cue_ends_when_its_words_had_been_said() {
        List<TranscriptLine> spoken = List.of(
                new TranscriptLine("Ann", "over", 0L, 3_000L),
                new TranscriptLine("Bea", "lapping", 1_000L, 1_500L),
                new TranscriptLine("user", "written", 9_000L),
                new TranscriptLine("Ann", "short", 10_000L, 10_000L));

        assertThat(Captions.vtt(spoken))
                .contains(
                        "00:00:00.000 --> 00:00:03.000\n<v Ann>over",
                        "00:00:01.000 --> 00:00:01.500\n<v Bea>lapping",
                        "00:00:09.000 --> 00:00:10.000\n<v user>written",
                        "00:00:10.000 --> 00:00:10.001\n<v Ann>short");
    }

    @Test
    void words_cannot_break_out_of_their_cue() {
        List<TranscriptLine> hostile = List.of(
                new TranscriptLine("<b>&", "first\r\n\r\n00:00:09.000 --> 00:00:10.000\n \n<v other>& last", 0L));

        assertThat(Captions.vtt(hostile)).isEqualTo("""
                        WEBVTT

                        00:00:00.000 --> 00:00:05.000
                        <v &lt;b &amp;>first
                        00:00:09.000 --&gt; 00:00:10.000
                        &lt;v other&gt;&amp; last
                        """);
        assertThat(Captions.srt(hostile)).containsOnlyOnce("-->").doesNotContain("\n\n0");
    }
}
