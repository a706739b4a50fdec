package dev.tapedeck.adapters.video.ffmpeg.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTailTest {
    @Test
    void only_the_last_lines_are_kept() {
        TextTail tail = new TextTail();

        IntStream.rangeClosed(1, 100).forEach(number -> tail.add("line " + number));

        assertThat(tail.lines()).hasSize(40).startsWith("line 61").endsWith("line 100");
    }

    @Test
    void lines_end_at_either_kind_of_break() throws IOException {
        assertThat(linesOf("one\r\ntwo\n\nthree\rfour")).containsExactly("one", "two", "three", "four");
    }

    @Test
    void an_endless_line_is_cut() throws IOException {
        assertThat(linesOf("x".repeat(100_000) + "\nnext")).containsExactly("x".repeat(1_000), "next");
    }

    private static List<String> linesOf(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        TextTail.eachLine(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines::add);
        return lines;
    }
}
