package dev.tapedeck.adapters.video.kinescope.video;

import java.text.Normalizer;

/**
 * A title as it can travel in a header. What Kinescope makes of other letters than ASCII there is nowhere said, and a
 * line break would begin another header.
 */
final class UploadTitle {
    private static final int LENGTH_MAX = 150;
    private static final String NAMELESS = "Recording";

    private UploadTitle() {}

    static String asciiOf(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^ -~]+", " ")
                .replaceAll(" +", " ")
                .strip();
        String bounded =
                plain.substring(0, Math.min(plain.length(), LENGTH_MAX)).strip();
        return bounded.matches(".*[0-9A-Za-z].*") ? bounded : NAMELESS;
    }
}
