package dev.tapedeck.adapters.video.daily.run;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The container of a track, detected from its bytes: its key has no extension, and Daily may change the container. */
enum TrackFormat {
    WEBM("webm", "1a45dfa3.*"),
    WAV("wav", "52494646.*"),
    MP4("mp4", ".{8}66747970.*"),
    OGG("ogg", "4f676753.*"),
    /** Frames of ADTS begin with twelve 1 bits, one bit of any value, and two 0 bits. */
    AAC("aac", "fff[0189].*");

    static final int BYTES_NEEDED = 12;

    private final String extension;
    private final String mark;

    /** @param mark regular expression for the bytes in hexadecimal */
    TrackFormat(String extension, String mark) {
        this.extension = extension;
        this.mark = mark;
    }

    /** WebM when the bytes are not recognised, as Daily has always written WebM. */
    static TrackFormat of(byte[] first) {
        String bytes = HexFormat.of().formatHex(first);
        return Arrays.stream(values())
                .filter(format -> Pattern.matches(format.mark, bytes))
                .findFirst()
                .orElse(WEBM);
    }

    String extension() {
        return extension;
    }

    String contentType(boolean isVideo) {
        return (isVideo ? "video/" : "audio/") + extension;
    }
}
