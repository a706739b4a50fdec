package dev.tapedeck.adapters.video.ffmpeg.audio;

/** The common filters for decoding audio. */
public final class AudioFilters {
    private AudioFilters() {}

    /**
     * A continuous stream that begins at the start of the file. Platforms write nothing while a participant is silent
     * or has the microphone off. Such gaps are filled; otherwise everything after them would be too early.
     */
    public static String steady(int samplesPerSecond) {
        return "aresample=" + samplesPerSecond + ":async=1:first_pts=0";
    }

    /** This filter in one channel of 16 bits, converted before gaps are filled, as they are filled in memory. */
    public static String steadySpeech(int samplesPerSecond) {
        return "aresample=" + samplesPerSecond + ",aformat=sample_fmts=s16:channel_layouts=mono,"
                + steady(samplesPerSecond);
    }
}
