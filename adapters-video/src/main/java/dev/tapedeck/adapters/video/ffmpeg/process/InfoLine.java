package dev.tapedeck.adapters.video.ffmpeg.process;

import java.util.regex.Pattern;

/** Lines of ffmpeg that are not errors. Pure. Checked with ffmpeg 5.1 and 7.1. */
final class InfoLine {
    private static final String LEVEL = "[info]";
    private static final Pattern LENGTH = Pattern.compile("^\\[info\\]\\s+Duration: \\d");

    private InfoLine() {}

    /** Whether a line is harmless. */
    static boolean is(String line) {
        return line.contains(LEVEL);
    }

    /** Whether it has the duration of the source, which is {@code N/A} for a live one. */
    static boolean tellsLength(String line) {
        return LENGTH.matcher(line).find();
    }
}
