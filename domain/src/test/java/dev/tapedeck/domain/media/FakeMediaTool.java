package dev.tapedeck.domain.media;

import dev.tapedeck.domain.playback.MediaPlaylist;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes a few bytes where a real tool writes media. Takes every file for media that is not empty and does not begin with {@code not media}. Thread-safe. */
public final class FakeMediaTool implements MediaTool {
    /** What every probe answers, unless a test says otherwise. */
    public static final MediaFacts FACTS = new MediaFacts(Duration.ofSeconds(10), true, true, 1280, 720);

    private static final String NOT_MEDIA = "not media";

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile MediaFacts facts = FACTS;
    private volatile boolean broken;

    /** What probes answer from now on. */
    public void finds(MediaFacts found) {
        facts = found;
    }

    /** Whether every call fails from now on. */
    public void broken(boolean isBroken) {
        broken = isBroken;
    }

    /** The names of the methods that were called, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public MediaFacts probe(Path input) {
        use("probe", List.of(input));
        return facts;
    }

    @Override
    public void thumbnail(Path input, Duration at, int widthMax, Path output) {
        use("thumbnail", List.of(input));
        write(output, "thumbnail at " + at);
    }

    @Override
    public void storyboard(List<Path> inputs, int tileWidth, int tileHeight, int columns, Path output) {
        use("storyboard", inputs);
        write(output, "storyboard of " + inputs.size());
    }

    @Override
    public void packageMp4(List<Path> inputs, Path output) {
        use("packageMp4", inputs);
        write(output, "mp4 of " + inputs.size());
    }

    @Override
    public void packageAudio(List<Path> inputs, Path output) {
        use("packageAudio", inputs);
        write(output, "m4a of " + inputs.size());
    }

    @Override
    public void packageHls(Path input, Path folder) {
        use("packageHls", List.of(input));
        String segment = Segment.fileName(0);
        write(folder.resolve(segment), "segment of " + input.getFileName());
        write(
                folder.resolve("index.m3u8"),
                new MediaPlaylist(
                                List.of(new MediaPlaylist.Entry(segment, facts.duration(), false)), true, Duration.ZERO)
                        .render());
    }

    @Override
    public void mix(List<AudioInput> sounds, Path output) {
        use("mix", sounds.stream().map(AudioInput::input).toList());
        write(output, "mix of " + sounds.stream().map(AudioInput::offset).toList());
    }

    @Override
    public byte[] waveform(Path input, int points) {
        use("waveform", List.of(input));
        byte[] loudness = new byte[points];
        for (int point = 0; point < points; point++) {
            loudness[point] = (byte) point;
        }
        return loudness;
    }

    private void use(String call, List<Path> inputs) {
        calls.add(call);
        if (broken || inputs.isEmpty() || !inputs.stream().allMatch(FakeMediaTool::isMedia)) {
            throw new MediaToolFailed(call + ": the input is no media");
        }
    }

    private static boolean isMedia(Path input) {
        try {
            return Files.exists(input)
                    && Files.size(input) > 0
                    && !new String(head(input), StandardCharsets.UTF_8).equals(NOT_MEDIA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(Path input) throws IOException {
        try (InputStream in = Files.newInputStream(input)) {
            return in.readNBytes(NOT_MEDIA.length());
        }
    }

    private static void write(Path output, String what) {
        try {
            Files.write(output, what.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
