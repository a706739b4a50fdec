package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.video.ffmpeg.process.CommandRunner;
import dev.tapedeck.domain.media.MediaFacts;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.media.MediaToolContract;
import dev.tapedeck.domain.media.MediaToolFailed;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.PlaylistParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegMediaToolIT implements MediaToolContract {
    private final FfmpegMediaTool tool = new FfmpegMediaTool(FfmpegTools.fromPath());

    @Override
    public MediaTool tool() {
        return tool;
    }

    @Override
    public Path media(Path folder) throws IOException {
        return MediaSamples.videoAndAudio(folder.resolve("media.ts"), 3);
    }

    @Override
    public Path notMedia(Path folder) throws IOException {
        return Files.writeString(folder.resolve("words.ts"), "just words\n".repeat(1_000));
    }

    @Test
    void facts_are_those_of_the_file(@TempDir Path folder) throws IOException {
        MediaFacts facts = tool.probe(media(folder));

        assertThat(facts.duration()).isCloseTo(Duration.ofSeconds(3), Duration.ofMillis(150));
        assertThat(facts).extracting(MediaFacts::width, MediaFacts::height).containsExactly(320, 180);
    }

    @Test
    void sound_alone_has_a_length_and_no_picture(@TempDir Path folder) throws IOException {
        Path audio = MediaSamples.audio(folder.resolve("sound.ts"), 2);

        MediaFacts facts = tool.probe(audio);

        assertThat(facts.hasVideo()).isFalse();
        assertThat(facts.hasAudio()).isTrue();
        assertThat(facts.duration()).isCloseTo(Duration.ofSeconds(2), Duration.ofMillis(150));
        assertThatThrownBy(() -> tool.thumbnail(audio, Duration.ZERO, 320, folder.resolve("x.jpg")))
                .isInstanceOf(MediaToolFailed.class);
    }

    @Test
    void a_thumbnail_is_no_wider_than_asked(@TempDir Path folder) throws IOException {
        Path output = folder.resolve("thumbnail.jpg");

        tool.thumbnail(media(folder), Duration.ofMillis(1_500), 160, output);

        assertThat(size(output)).containsExactly(160, 90);
    }

    @Test
    void a_storyboard_has_its_tiles_in_rows(@TempDir Path folder) throws IOException {
        Path media = media(folder);
        Path output = folder.resolve("storyboard.jpg");

        tool.storyboard(List.of(media, media, media, media, media), 80, 60, 2, output);

        assertThat(size(output)).containsExactly(160, 180);
        assertThat(folder).isDirectoryNotContaining("glob:**tiles*");
    }

    @Test
    void segments_are_packed_in_their_own_times(@TempDir Path folder) throws IOException {
        Path whole = media(folder);
        List<Path> halves = cut(whole, folder);
        Path video = folder.resolve("all.mp4");
        Path audio = folder.resolve("all.m4a");

        tool.packageMp4(halves, video);
        tool.packageAudio(halves, audio);

        assertThat(tool.probe(video).duration()).isCloseTo(Duration.ofSeconds(3), Duration.ofMillis(150));
        assertThat(tool.probe(video))
                .extracting(MediaFacts::hasVideo, MediaFacts::hasAudio)
                .containsExactly(true, true);
        assertThat(tool.probe(audio))
                .extracting(MediaFacts::hasVideo, MediaFacts::hasAudio)
                .containsExactly(false, true);
        assertThat(indexComesFirst(video)).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**joined*");
    }

    @Test
    void a_packed_file_plays_as_long_as_it_did_and_keeps_its_encoding(@TempDir Path folder) throws IOException {
        Path mp4 = folder.resolve("whole.mp4");
        tool.packageMp4(List.of(MediaSamples.videoAndAudio(folder.resolve("whole.ts"), 9)), mp4);
        Path hls = Files.createDirectory(folder.resolve("hls"));

        tool.packageHls(mp4, hls);

        MediaPlaylist playlist = playlist(hls);
        assertThat(playlist.entries()).hasSize(3);
        assertThat(playlist.duration()).isCloseTo(Duration.ofSeconds(9), Duration.ofMillis(150));
        assertThat(new MediaProbe("ffprobe", new CommandRunner()).codecs(hls.resolve("seg_00001.ts")))
                .isEqualTo(new MediaProbe.Codecs("h264", "yuv420p", "aac"));
    }

    @Test
    void a_file_that_cannot_be_copied_is_encoded(@TempDir Path folder) throws IOException {
        Path webm = MediaSamples.videoAndAudio(folder.resolve("browser.webm"), 5);
        Path hls = Files.createDirectory(folder.resolve("hls"));

        tool.packageHls(webm, hls);

        assertThat(playlist(hls).duration()).isCloseTo(Duration.ofSeconds(5), Duration.ofMillis(150));
        assertThat(new MediaProbe("ffprobe", new CommandRunner()).codecs(hls.resolve("seg_00000.ts")))
                .isEqualTo(new MediaProbe.Codecs("h264", "yuv420p", "aac"));
    }

    @Test
    void an_output_that_failed_is_not_left_behind(@TempDir Path folder) throws IOException {
        Path output = folder.resolve("output.mp4");

        assertThatThrownBy(() -> tool.packageMp4(List.of(notMedia(folder)), output))
                .isInstanceOf(MediaToolFailed.class);

        assertThat(output).doesNotExist();
    }

    private static MediaPlaylist playlist(Path hls) throws IOException {
        return PlaylistParser.parse(Files.readString(hls.resolve("index.m3u8"))).orElseThrow();
    }

    /** Transport streams may be cut between any two packets of 188 bytes. */
    private static List<Path> cut(Path whole, Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        int middle = bytes.length / 188 / 2 * 188;
        return List.of(
                Files.write(folder.resolve("a.ts"), Arrays.copyOfRange(bytes, 0, middle)),
                Files.write(folder.resolve("b.ts"), Arrays.copyOfRange(bytes, middle, bytes.length)));
    }

    private static boolean indexComesFirst(Path mp4) throws IOException {
        String content = Files.readString(mp4, StandardCharsets.ISO_8859_1);
        return content.indexOf("moov") < content.indexOf("mdat");
    }

    private static int[] size(Path jpeg) throws IOException {
        BufferedImage image = Objects.requireNonNull(ImageIO.read(jpeg.toFile()));
        return new int[] {image.getWidth(), image.getHeight()};
    }
}
