package dev.tapedeck.adapters.video.ffmpeg.audio;

/** Filters that all who decode sound agree on. */
public final class AudioFilters {
    private AudioFilters() {}

    /**
     * An even stream that begins with the file's first moment. Platforms write nothing while somebody is silent, or has
     * the microphone off: such gaps are filled, or everything after them would come too early.
     */
    public static String steady(int samplesPerSecond) {
        return "aresample=" + samplesPerSecond + ":async=1:first_pts=0";
    }

    /** The same in one channel of 16 bits, made small before gaps are filled: these are filled in memory. */
    public static String steadySpeech(int samplesPerSecond) {
        return "aresample=" + samplesPerSecond + ",aformat=sample_fmts=s16:channel_layouts=mono,"
                + steady(samplesPerSecond);
    }
}
