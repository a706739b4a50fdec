package dev.tapedeck.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.InvalidValue;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionParserTest {
    @Test
    void vtt_is_read_with_its_voices() {
        assertThat(CaptionParser.vtt("""
                        \uFEFFWEBVTT - a title

                        NOTE
                        not a cue

                        STYLE
                        ::cue { color: red }

                        1
                        00:00:01.000 --> 00:00:03.250 align:start
                        <v Anna>Rock &amp; roll</v>

                        01:02:03.004 --> 01:02:04.000
                        <i>no</i> voice
                        of its own
                        """))
                .containsExactly(
                        new SpokenCue(1_000, 3_250, "Anna", "Rock & roll"),
                        new SpokenCue(3_723_004, 3_724_000, null, "no voice\nof its own"));
    }

    @Test
    void several_voices_of_one_cue_are_told_apart() {
        assertThat(CaptionParser.vtt("WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Ann>yes</v> <v Bea &lt;3>no"))
                .containsExactly(
                        new SpokenCue(1_000, 2_000, "Ann", "yes"), new SpokenCue(1_000, 2_000, "Bea <3", "no"));
    }

    @Test
    void srt_is_read_with_names_before_words() {
        assertThat(
                        CaptionParser.srt(
                                "1\r\n00:00:01,000 --> 00:00:02,000\r\nAnn: <b>Hello</b>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,500\r\nIt is late. So: bye\r\n"))
                .containsExactly(
                        new SpokenCue(1_000, 2_000, "Ann", "Hello"),
                        new SpokenCue(3_000, 4_500, null, "It is late. So: bye"));
    }

    @Test
    void what_we_write_we_read() {
        List<TranscriptLine> lines = List.of(
                new TranscriptLine("Ann", "a < b & c > d", 0L, 1_000L),
                new TranscriptLine("Bea", "two\nlines", 1_500L, 2_000L));
        List<SpokenCue> cues = List.of(
                new SpokenCue(0, 1_000, "Ann", "a < b & c > d"), new SpokenCue(1_500, 2_000, "Bea", "two\nlines"));

        assertThat(CaptionParser.vtt(Captions.vtt(lines))).isEqualTo(cues);
        assertThat(CaptionParser.srt(Captions.srt(lines))).isEqualTo(cues);
    }

    @Test
    void cues_come_by_time_and_empty_ones_not_at_all() {
        assertThat(
                        CaptionParser.vtt(
                                "WEBVTT\n\n00:05.000 --> 00:06.000\nlate\n\n00:01.000 --> 00:02.000\n\n00:01.000 --> 00:02.000\nearly\n"))
                .extracting(SpokenCue::text)
                .containsExactly("early", "late");
        assertThat(CaptionParser.vtt("WEBVTT")).isEmpty();
        assertThat(CaptionParser.srt("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WEBVTTX\n",
                "1\n00:00:01,000 --> 00:00:02,000\nsrt",
                "WEBVTT\n\nwords without times",
                "WEBVTT\n\n1\n2\n00:01.000 --> 00:02.000\ntwo ids",
                "WEBVTT\n\n00:01.00 --> 00:02.000\ntwo digits",
                "WEBVTT\n\n00:61.000 --> 00:62.000\nno such second",
                "WEBVTT\n\n00:02.000 --> 00:01.000\nbackwards",
                "WEBVTT\n\n00:01.000 -> 00:02.000\narrow",
                "WEBVTT\n\n-00:01.000 --> 00:02.000\nnegative",
                "WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nno blank line",
                "WEBVTT\n\n9999:00:01.000 --> 9999:00:02.000\nfar away",
                "WEBVTT\n\n00:01.000 --> 00:02.000\nNUL \u0000 in it",
                "WEBVTT\n\n00:01.000 --> 00:02.000\n<v \u0000>x"
            })
    void what_breaks_the_format_is_refused(String broken) {
        assertThatThrownBy(() -> CaptionParser.vtt(broken))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("transcript ");
    }

    @Test
    void a_refusal_names_the_line() {
        assertThatThrownBy(() -> CaptionParser.srt("1\n00:00:01,000 --> 00:00:02,000\na\n\n2\nno times\nb"))
                .hasMessageContaining("line 6");
    }

    @Test
    void there_is_a_limit_to_cues_words_and_names() {
        String cue = "00:01.000 --> 00:02.000\nx\n\n";
        assertThat(CaptionParser.srt(cue.repeat(CaptionParser.CUES_MAX))).hasSize(CaptionParser.CUES_MAX);
        assertThatThrownBy(() -> CaptionParser.srt(cue.repeat(CaptionParser.CUES_MAX + 1)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> CaptionParser.srt(cue.replace("x", "x".repeat(SpokenCue.TEXT_LENGTH_MAX + 1))))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> CaptionParser.vtt("WEBVTT\n\n" + cue.replace("x", "<v " + "n".repeat(101) + ">x")))
                .isInstanceOf(InvalidValue.class);
    }

    /** Cuts and mixes pieces of captions at random, the same in every run: a parser may refuse, but not break. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_breaks_the_parser(long seed) {
        List<String> pieces = List.of(
                "WEBVTT",
                "\n",
                "\n\n",
                "\r",
                "1",
                "00:01.000",
                " --> ",
                "00:00:02,000",
                "<v A>",
                "<v",
                "</v>",
                "&amp;",
                "&",
                "NOTE",
                "STYLE",
                "x",
                "<",
                ">",
                "\u0000",
                "\ud83d",
                "99:99:99.999",
                "\uFEFF",
                ": ",
                "\t");
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "WEBVTT\n\n" : "");
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(isReadOrRefused(text.toString())).isTrue();
        }
    }

    private static boolean isReadOrRefused(String text) {
        try {
            return CaptionParser.vtt(text).size() + CaptionParser.srt(text).size() >= 0;
        } catch (InvalidValue refused) {
            return refused.field().equals("transcript");
        }
    }

    /** Without an end a reader of these would need minutes to hours. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "<v ", "<v\t", "<", "</a", "&", "a: ", "a\n\n", "00:00:01.000 ", "-->"})
    @Timeout(20)
    void the_time_to_read_grows_with_the_length_only(String piece) {
        String times = "00:00:01.000 --> 00:00:02.000\n";
        String hostile = piece.repeat(4_000_000 / piece.length());

        assertThat(lengthOf(() -> CaptionParser.vtt("WEBVTT\n\n" + times + hostile)))
                .isNotNegative();
        assertThat(lengthOf(() -> CaptionParser.srt("1\n" + times + hostile))).isNotNegative();
        assertThat(lengthOf(() -> CaptionParser.vtt(hostile))).isNotNegative();
        assertThat(lengthOf(() -> CaptionParser.srt(hostile))).isNotNegative();
    }

    /** So many cues, and none when they are refused. */
    private static int lengthOf(Supplier<List<SpokenCue>> reading) {
        try {
            return reading.get().size();
        } catch (InvalidValue refused) {
            return 0;
        }
    }
}
