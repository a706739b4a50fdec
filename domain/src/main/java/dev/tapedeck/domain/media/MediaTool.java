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

    /** Packs inputs that follow each other into one MP4, by copy, with its index at the front. */
    void packageMp4(List<Path> inputs, Path output);

    /** Packs the sound of inputs that follow each other into one M4A, by copy. */
    void packageAudio(List<Path> inputs, Path output);
}
