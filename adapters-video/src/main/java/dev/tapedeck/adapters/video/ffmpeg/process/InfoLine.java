package dev.tapedeck.adapters.video.ffmpeg.process;

import java.util.regex.Pattern;

/** What ffmpeg tells besides its errors. Pure. Read from ffmpeg 5.1 and 7.1. */
final class InfoLine {
    private static final String LEVEL = "[info]";
    private static final Pattern LENGTH = Pattern.compile("^\\[info\\]\\s+Duration: \\d");

    private InfoLine() {}

    /** Whether a line is nothing to worry about. */
    static boolean is(String line) {
        return line.contains(LEVEL);
    }

    /** Whether it says how long the source is; what is live is {@code N/A}. */
    static boolean tellsLength(String line) {
        return LENGTH.matcher(line).find();
    }
}
