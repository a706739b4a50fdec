package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.ffmpeg.MediaProbe.Codecs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The arguments that pack one file into HLS. Pure. Formats that every HLS player can decode are copied: H.264 with
 * 4:2:0 and 8 bits, AAC, MP3. Only other streams are encoded again, so that an MP4 with an unusual audio codec keeps
 * its video unchanged.
 */
record HlsPacking(Codecs codecs, Path input, Path folder) {
    static final String PLAYLIST = "index.m3u8";

    private static final Set<String> PIXELS = Set.of("yuv420p", "yuvj420p");
    private static final Set<String> SOUNDS = Set.of("aac", "mp3");
    private static final Duration COPY_MAX = Duration.ofMinutes(30);
    private static final Duration ENCODE_MAX = Duration.ofHours(4);
    private static final int SEGMENT_SECONDS = 4;

    boolean copiesPicture() {
        return codecs.video().equals("h264") && PIXELS.contains(codecs.pixels());
    }

    boolean copiesAudio() {
        return SOUNDS.contains(codecs.audio());
    }

    /** Encoding hours of video takes long; copying does not. */
    Duration timeoutMax() {
        return copiesPicture() || codecs.video().isEmpty() ? COPY_MAX : ENCODE_MAX;
    }

    /** All arguments except the output. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(FfmpegMediaTool.input(input));
        arguments.addAll(words("-map 0:V:0? -map 0:a:0? -sn -dn -map_metadata -1"));
        arguments.addAll(words(copiesPicture() ? "-c:v copy" : encodedPicture()));
        arguments.addAll(words(copiesAudio() ? "-c:a copy" : "-c:a aac -ac 2 -ar 48000 -b:a 160k"));
        arguments.addAll(words("-f hls -hls_playlist_type vod -hls_list_size 0 -hls_segment_type mpegts"));
        arguments.addAll(List.of("-hls_time", String.valueOf(SEGMENT_SECONDS), "-hls_segment_filename"));
        arguments.add("file:" + folder.toAbsolutePath().resolve(CaptureArguments.SEGMENT_NAMES));
        return arguments;
    }

    private static String encodedPicture() {
        return "-c:v libx264 -preset veryfast -crf 22 -pix_fmt yuv420p -vf crop=trunc(iw/2)*2:trunc(ih/2)*2"
                + " -force_key_frames expr:gte(t,n_forced*" + SEGMENT_SECONDS + ")";
    }

    private static List<String> words(String spaced) {
        return List.of(spaced.split(" "));
    }
}
