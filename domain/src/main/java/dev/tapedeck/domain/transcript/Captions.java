package dev.tapedeck.domain.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes transcripts in the formats that players and editors read. Lines without a time are left out of the timed
 * formats. A cue lasts until the end of its speech; where that is not known, until the next cue begins, and the last
 * cue for five seconds.
 */
public final class Captions {
    private static final long LAST_CUE_MS = 5_000;
    private static final long SHORTEST_CUE_MS = 1;

    private record Cue(long startMs, long endMs, String role, String content) {}

    private Captions() {}

    /** WebVTT, with the speaker as voice. */
    public static String vtt(List<TranscriptLine> lines) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (Cue cue : cues(lines)) {
            text.append('\n').append(time(cue.startMs, '.')).append(" --> ").append(time(cue.endMs, '.'));
            text.append("\n<v ")
                    .append(voice(cue.role))
                    .append('>')
                    .append(payload(cue.content))
                    .append('\n');
        }
        return text.toString();
    }

    /** SubRip, with the speaker before the text. */
    public static String srt(List<TranscriptLine> lines) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (Cue cue : cues(lines)) {
            text.append(number++).append('\n');
            text.append(time(cue.startMs, ',')).append(" --> ").append(time(cue.endMs, ','));
            text.append('\n')
                    .append(cue.role)
                    .append(": ")
                    .append(oneBlock(cue.content).replace("-->", "->"));
            text.append("\n\n");
        }
        return text.toString();
    }

    /** Plain text, one line per message: {@code [00:01:05] speaker: text}. */
    public static String txt(List<TranscriptLine> lines) {
        StringBuilder text = new StringBuilder();
        for (TranscriptLine line : lines) {
            if (line.timestampMs() != null) {
                text.append('[').append(time(line.timestampMs(), '.'), 0, 8).append("] ");
            }
            text.append(line.role())
                    .append(": ")
                    .append(oneBlock(line.content()).replace('\n', ' '))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<Cue> cues(List<TranscriptLine> lines) {
        List<TranscriptLine> timed =
                lines.stream().filter(line -> line.timestampMs() != null).toList();
        List<Cue> cues = new ArrayList<>(timed.size());
        for (int i = 0; i < timed.size(); i++) {
            TranscriptLine line = timed.get(i);
            long start = startOf(line);
            long end = line.endMs() != null ? line.endMs() : endBefore(timed, i + 1);
            cues.add(new Cue(start, Math.max(end, start + SHORTEST_CUE_MS), line.role(), line.content()));
        }
        return cues;
    }

    private static long endBefore(List<TranscriptLine> timed, int next) {
        return next < timed.size() ? startOf(timed.get(next)) : startOf(timed.get(next - 1)) + LAST_CUE_MS;
    }

    private static long startOf(TranscriptLine line) {
        Long start = line.timestampMs();
        return start == null ? 0 : start;
    }

    /** A time in the format of WebVTT: {@code 01:02:03.456}. */
    public static String time(long ms) {
        return time(ms, '.');
    }

    private static String time(long ms, char beforeFraction) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                ms / 3_600_000,
                ms / 60_000 % 60,
                ms / 1_000 % 60,
                beforeFraction,
                ms % 1_000);
    }

    private static String voice(String role) {
        return role.replaceAll("[\\r\\n>]", " ").replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String payload(String content) {
        return oneBlock(content).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A blank line would end the cue. */
    private static String oneBlock(String content) {
        return content.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("\\n\\s*\\n+", "\n")
                .strip();
    }
}
