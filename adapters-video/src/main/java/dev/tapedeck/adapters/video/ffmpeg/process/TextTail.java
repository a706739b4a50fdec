package dev.tapedeck.adapters.video.ffmpeg.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The last lines of a stream of text, so that a verbose process cannot fill the memory. Thread-safe. */
public final class TextTail {
    private static final int LINES_MAX = 40;
    private static final int LINE_LENGTH_MAX = 1_000;

    private final Deque<String> lines = new ArrayDeque<>();

    public synchronized void add(String line) {
        if (lines.size() == LINES_MAX) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Passes line after line until the stream ends; lines are cut at 1,000 characters. */
    static void eachLine(InputStream in, Consumer<String> each) throws IOException {
        StringBuilder line = new StringBuilder();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            char[] chars = new char[4_096];
            for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
                for (int i = 0; i < count; i++) {
                    append(chars[i], line, each);
                }
            }
        }
        flush(line, each);
    }

    private static void append(char character, StringBuilder line, Consumer<String> each) {
        if (character == '\n' || character == '\r') {
            flush(line, each);
        } else if (line.length() < LINE_LENGTH_MAX) {
            line.append(character);
        }
    }

    private static void flush(StringBuilder line, Consumer<String> each) {
        if (!line.isEmpty()) {
            each.accept(line.toString());
            line.setLength(0);
        }
    }
}
