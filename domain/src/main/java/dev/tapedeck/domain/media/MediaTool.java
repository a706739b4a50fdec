package dev.tapedeck.domain.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Outbound port: looks into media and makes other media of it. Blocking, bounded in time, thread-safe. Inputs are local
 * files; a playlist names its segments relative to itself. Throws {@link MediaToolFailed} when the media cannot be
 * used, which a retry does not cure.
 */
public interface MediaTool {
    /** What a file or playlist holds. */
    MediaFacts probe(Path input);

    /** Writes one JPEG, at most {@code widthMax} pixels wide, of the picture at {@code at}. */
    void thumbnail(Path input, Duration at, int widthMax, Path output);

    /** Writes one JPEG sheet of small pictures: the first frame of each input, in order, {@code columns} in a row. */
    void storyboard(List<Path> inputs, int tileWidth, int tileHeight, int columns, Path output);

    /**
     * Packs one file into HLS by copy, where its codecs allow that: {@code index.m3u8} and {@code seg_00000.ts} on.
     *
     * @param folder an empty folder
     */
    void packageHls(Path input, Path folder);

    /**
     * Mixes sounds that began at different times into one M4A, as long as the last of them. A sound that already begins
     * with silence for what was before it is not moved again.
     *
     * @param sounds at least one
     */
    void mix(List<AudioInput> sounds, Path output);

    /** The loudness of the sound in {@code points} equal parts, each from 0 to 255. */
    byte[] waveform(Path input, int points);

    /** @param offset from the beginning of the mix to the sound's first sample, not negative */
    record AudioInput(Path input, Duration offset) {}

    /** Packs inputs that follow each other into one MP4, by copy, with its index at the front. */
    void packageMp4(List<Path> inputs, Path output);

    /** Packs the sound of inputs that follow each other into one M4A, by copy. */
    void packageAudio(List<Path> inputs, Path output);
}
