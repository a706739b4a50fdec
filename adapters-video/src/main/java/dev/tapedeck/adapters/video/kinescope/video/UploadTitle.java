package dev.tapedeck.adapters.video.kinescope.video;

import java.text.Normalizer;

/**
 * A title in a form for a header. Kinescope does not document the encoding of non-ASCII letters there, and a line break
 * would begin another header.
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
