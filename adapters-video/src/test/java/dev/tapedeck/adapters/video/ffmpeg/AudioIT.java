package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.media.MediaTool.AudioInput;
import dev.tapedeck.domain.media.MediaToolFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What mixes and waveforms sound like. Every sample is a steady tone, so that its places can be told from silence. */
class AudioIT {
    /** The tone of the samples has an eighth of full scale. */
    private static final int TONE = 255 / 8;

    private final FfmpegMediaTool tool = new FfmpegMediaTool(FfmpegTools.fromPath());

    @TempDir
    Path folder;

    @Test
    void who_comes_later_is_heard_later() throws IOException {
        Path tone = MediaSamples.track(folder.resolve("a.webm"), 0, 1, 0);

        assertThat(heard(new AudioInput(tone, Duration.ZERO), new AudioInput(tone, Duration.ofSeconds(4))))
                .isEqualTo("##..##");
    }

    @Test
    void timestamps_that_count_from_the_beginning_of_everything_are_not_padded_twice() throws IOException {
        Path tone = MediaSamples.track(folder.resolve("a.webm"), 0, 1, 0);
        Path late = MediaSamples.track(folder.resolve("b.webm"), 4, 1, 0);

        assertThat(heard(new AudioInput(tone, Duration.ZERO), new AudioInput(late, Duration.ofSeconds(4))))
                .isEqualTo("##..##");
    }

    @Test
    void what_a_platform_leaves_out_while_somebody_is_silent_stays_silence() throws IOException {
        Path tone = MediaSamples.track(folder.resolve("a.webm"), 3, 1, 2);

        assertThat(heard(new AudioInput(tone, Duration.ofSeconds(1)))).isEqualTo(".#..#");
    }

    @Test
    void a_long_silence_is_as_long_as_it_was_and_takes_no_memory() throws IOException {
        Path tone = MediaSamples.track(folder.resolve("a.webm"), 3, 2, 600);
        Path mix = folder.resolve("mix.m4a");

        tool.mix(List.of(new AudioInput(tone, Duration.ofSeconds(4))), mix);

        List<Integer> perSecond = points(tool.waveform(mix, 608));
        assertThat(tool.probe(mix).duration()).isCloseTo(Duration.ofSeconds(608), Duration.ofMillis(150));
        assertThat(perSecond.subList(0, 4)).allMatch(point -> point < TONE / 2);
        assertThat(perSecond.subList(4, 6)).allMatch(point -> point > TONE / 2);
        assertThat(perSecond.subList(6, 606)).allMatch(point -> point < TONE / 2);
        assertThat(perSecond.subList(606, 608)).allMatch(point -> point > TONE / 2);
    }

    @Test
    void a_long_silence_inside_a_track_is_drawn_and_nothing_is_left_behind() throws IOException {
        Path track = MediaSamples.track(folder.resolve("a.webm"), 3, 2, 600);

        List<Integer> perSecond = points(tool.waveform(track, 604));

        assertThat(perSecond.subList(0, 2)).allMatch(point -> point > TONE / 2);
        assertThat(perSecond.subList(2, 602)).allMatch(point -> point < TONE / 2);
        assertThat(perSecond.subList(602, 604)).allMatch(point -> point > TONE / 2);
        assertThat(folder.toFile().list()).containsExactly("a.webm");
    }

    @Test
    void the_beginning_is_kept_when_the_first_sound_comes_later() throws IOException {
        Path tone = MediaSamples.track(folder.resolve("a.webm"), 0, 1, 0);

        assertThat(heard(new AudioInput(tone, Duration.ofSeconds(2)), new AudioInput(tone, Duration.ofSeconds(3))))
                .isEqualTo("..###");
    }

    @Test
    void voices_keep_their_loudness_whoever_else_is_there() throws IOException {
        Path tone = MediaSamples.track(folder.resolve("a.webm"), 0, 1, 0);
        Path mix = folder.resolve("mix.m4a");

        tool.mix(List.of(new AudioInput(tone, Duration.ZERO), new AudioInput(tone, Duration.ofSeconds(2))), mix);

        assertThat(points(tool.waveform(mix, 4)))
                .allSatisfy(point -> assertThat(point).isBetween(TONE - 3, TONE + 3));
    }

    @Test
    void many_voices_at_once_do_not_go_beyond_full_scale() throws IOException {
        Path tone = MediaSamples.track(folder.resolve("a.webm"), 0, 1, 0);
        Path mix = folder.resolve("mix.m4a");

        tool.mix(
                IntStream.range(0, 30)
                        .mapToObj(i -> new AudioInput(tone, Duration.ZERO))
                        .toList(),
                mix);

        assertThat(points(tool.waveform(mix, 2)))
                .allSatisfy(point -> assertThat(point).isBetween(200, 254));
    }

    @Test
    void the_picture_of_a_sound_is_left_out() throws IOException {
        Path both = MediaSamples.videoAndAudio(folder.resolve("both.ts"), 2);
        Path mix = folder.resolve("mix.m4a");

        tool.mix(List.of(new AudioInput(both, Duration.ZERO)), mix);

        assertThat(tool.probe(mix).hasVideo()).isFalse();
        assertThat(tool.probe(mix).duration()).isCloseTo(Duration.ofSeconds(2), Duration.ofMillis(150));
    }

    @Test
    void a_picture_alone_has_no_sound_to_work_on() throws IOException {
        Path picture = MediaSamples.picture(folder.resolve("picture.ts"), 1);

        assertThatThrownBy(() -> tool.waveform(picture, 10)).isInstanceOf(MediaToolFailed.class);
        assertThatThrownBy(() -> tool.mix(List.of(new AudioInput(picture, Duration.ZERO)), folder.resolve("mix.m4a")))
                .isInstanceOf(MediaToolFailed.class);
    }

    @Test
    void there_must_be_something_to_mix() {
        assertThatThrownBy(() -> tool.mix(List.of(), folder.resolve("mix.m4a"))).isInstanceOf(MediaToolFailed.class);
    }

    /** A sign for each second of the mix: {@code #} for a tone, {@code .} for silence. */
    private String heard(AudioInput... sounds) throws IOException {
        Path mix = folder.resolve("mix.m4a");
        tool.mix(List.of(sounds), mix);
        int seconds = (int) Math.round(tool.probe(mix).duration().toMillis() / 1_000.0);
        StringBuilder signs = new StringBuilder();
        for (int point : points(tool.waveform(mix, seconds))) {
            signs.append(point > TONE / 2 ? '#' : '.');
        }
        return signs.toString();
    }

    private static List<Integer> points(byte[] waveform) {
        return IntStream.range(0, waveform.length)
                .mapToObj(i -> Byte.toUnsignedInt(waveform[i]))
                .toList();
    }
}
