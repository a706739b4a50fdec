package dev.tapedeck.domain.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Outbound port: inspects media and makes other media from it. Blocking, bounded in time, thread-safe. Inputs are local
 * files; a playlist names its segments relative to itself. Throws {@link MediaToolFailed} when the media cannot be
 * used; a retry does not help.
 */
public interface MediaTool {
    /** The properties of a file or playlist. */
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
     * Mixes audio files that began at different times into one M4A that lasts until the last one ends. An audio file
     * that already begins with silence for the time before it is not moved again.
     *
     * @param sounds at least one
     */
    void mix(List<AudioInput> sounds, Path output);

    /** The loudness of the audio in {@code points} equal parts, each from 0 to 255. */
    byte[] waveform(Path input, int points);

    /** @param offset from the beginning of the mix to the first sample of the audio, not negative */
    record AudioInput(Path input, Duration offset) {}

    /** Packs inputs that follow each other into one MP4, by copy, with its index at the front. */
    void packageMp4(List<Path> inputs, Path output);

    /** Packs the audio of inputs that follow each other into one M4A, by copy. */
    void packageAudio(List<Path> inputs, Path output);
}
