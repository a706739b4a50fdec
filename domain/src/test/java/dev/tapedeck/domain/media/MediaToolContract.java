package dev.tapedeck.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.media.MediaTool.AudioInput;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.PlaylistParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link MediaTool} promises. */
public interface MediaToolContract {
    MediaTool tool();

    /** Writes a few seconds of picture and audio to a folder. */
    Path media(Path folder) throws IOException;

    /** Writes something to a folder that is no media. */
    Path notMedia(Path folder) throws IOException;

    @Test
    default void probe_tells_what_a_file_holds(@TempDir Path folder) throws IOException {
        MediaFacts facts = tool().probe(media(folder));

        assertThat(facts.duration()).isPositive();
        assertThat(facts.hasVideo()).isTrue();
        assertThat(facts.hasAudio()).isTrue();
        assertThat(facts.width()).isPositive();
        assertThat(facts.height()).isPositive();
    }

    @Test
    default void a_thumbnail_is_written(@TempDir Path folder) throws IOException {
        Path output = folder.resolve("thumbnail.jpg");

        tool().thumbnail(media(folder), Duration.ofSeconds(1), 320, output);

        assertThat(output).isNotEmptyFile();
    }

    @Test
    default void a_storyboard_of_several_inputs_is_written(@TempDir Path folder) throws IOException {
        Path media = media(folder);
        Path output = folder.resolve("storyboard.jpg");

        tool().storyboard(List.of(media, media, media), 160, 90, 2, output);

        assertThat(output).isNotEmptyFile();
    }

    @Test
    default void inputs_are_packed_into_one_file(@TempDir Path folder) throws IOException {
        Path media = media(folder);
        Path video = folder.resolve("all.mp4");
        Path audio = folder.resolve("all.m4a");

        tool().packageMp4(List.of(media, media), video);
        tool().packageAudio(List.of(media, media), audio);

        assertThat(video).isNotEmptyFile();
        assertThat(audio).isNotEmptyFile();
    }

    @Test
    default void one_file_is_packed_into_hls(@TempDir Path folder) throws IOException {
        Path media = media(folder);
        Path hls = Files.createDirectory(folder.resolve("hls"));

        tool().packageHls(media, hls);

        MediaPlaylist playlist = PlaylistParser.parse(Files.readString(hls.resolve("index.m3u8")))
                .orElseThrow();
        assertThat(playlist.ended()).isTrue();
        assertThat(playlist.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.duration()).isPositive();
            assertThat(hls.resolve(entry.uri())).isNotEmptyFile();
        });
        assertThat(playlist.entries().get(0).uri()).isEqualTo(Segment.fileName(0));
    }

    @Test
    default void sounds_are_mixed_into_one_file(@TempDir Path folder) throws IOException {
        Path media = media(folder);
        Path output = folder.resolve("mix.m4a");

        tool().mix(
                        List.of(new AudioInput(media, Duration.ZERO), new AudioInput(media, Duration.ofMillis(1_500))),
                        output);

        assertThat(output).isNotEmptyFile();
    }

    @Test
    default void a_waveform_has_as_many_points_as_are_asked_for(@TempDir Path folder) throws IOException {
        Path media = media(folder);

        assertThat(tool().waveform(media, 1)).hasSize(1);
        assertThat(tool().waveform(media, 500)).hasSize(500);
    }

    @Test
    default void what_is_no_media_fails(@TempDir Path folder) throws IOException {
        failsWith(notMedia(folder), folder.resolve("output"));
    }

    @Test
    default void what_is_not_there_fails(@TempDir Path folder) {
        failsWith(folder.resolve("missing.ts"), folder.resolve("output"));
    }

    @Test
    default void an_empty_file_fails(@TempDir Path folder) throws IOException {
        failsWith(Files.createFile(folder.resolve("empty.ts")), folder.resolve("output"));
    }

    private void failsWith(Path input, Path output) {
        List<Path> inputs = List.of(input);
        assertThatThrownBy(() -> tool().probe(input)).isInstanceOf(MediaToolFailed.class);
        assertThatThrownBy(() -> tool().thumbnail(input, Duration.ZERO, 320, jpeg(output)))
                .isInstanceOf(MediaToolFailed.class);
        assertThatThrownBy(() -> tool().storyboard(inputs, 160, 90, 1, jpeg(output)))
                .isInstanceOf(MediaToolFailed.class);
        assertThatThrownBy(() -> tool().packageMp4(inputs, output.resolveSibling("output.mp4")))
                .isInstanceOf(MediaToolFailed.class);
        assertThatThrownBy(() -> tool().packageAudio(inputs, output.resolveSibling("output.m4a")))
                .isInstanceOf(MediaToolFailed.class);
        assertThatThrownBy(() -> tool().packageHls(input, folderOf(output))).isInstanceOf(MediaToolFailed.class);
        assertThatThrownBy(() ->
                        tool().mix(List.of(new AudioInput(input, Duration.ZERO)), output.resolveSibling("mix.m4a")))
                .isInstanceOf(MediaToolFailed.class);
        assertThatThrownBy(() -> tool().waveform(input, 10)).isInstanceOf(MediaToolFailed.class);
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static Path jpeg(Path output) {
        return output.resolveSibling("output.jpg");
    }
}
