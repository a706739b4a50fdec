package dev.tapedeck.adapters.video.livekit.fake;

import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A moving picture with a tone, or one of both, made by ffmpeg as it would be live. */
final class FfmpegMedia implements FakeMedia {
    private static final int WIDTH_MAX = 640;
    private static final int HEIGHT_MAX = 360;
    private static final long HEADER_BYTES_MAX = 1_024;
    private static final Duration END_MAX = Duration.ofSeconds(10);
    private static final String EXTINF = "#EXTINF:";

    private final FakeOrder order;
    private final boolean isVideo;
    private final MediaStore store;
    private final Path folder;
    private final Set<String> brought = new HashSet<>();
    private @Nullable Process process;
    private Duration duration = Duration.ZERO;
    private long bytes;

    FfmpegMedia(FakeOrder order, MediaStore store) {
        this.order = order;
        this.isVideo = order.subject().startsWith("TR_V");
        this.store = store;
        this.folder = temporaryFolder();
    }

    @Override
    public void begin() throws IOException {
        process = new ProcessBuilder(order.isTrack() ? track() : composed())
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("ffmpeg.log").toFile())
                .start();
    }

    private List<String> composed() {
        int width = Math.min(WIDTH_MAX, order.width());
        int height = Math.min(HEIGHT_MAX, order.height());
        List<String> command = command("-re -f lavfi -i testsrc2=size=" + width + "x" + height + ":rate=15 " + tone()
                + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g " + 15 * order.segmentSeconds()
                + " -sc_threshold 0 -c:a aac -f hls -hls_time " + order.segmentSeconds()
                + " -hls_playlist_type event -hls_allow_cache 0 -hls_flags program_date_time+temp_file");
        command.addAll(List.of("-hls_segment_filename", last(order.prefix()) + "_%05d.ts", last(order.playlist())));
        return command;
    }

    /** A track is stored as it was sent, so its codec decides the ending. */
    private List<String> track() {
        List<String> command = command(
                isVideo
                        ? "-re -f lavfi -i testsrc2=size=320x180:rate=15 -c:v libx264 -preset ultrafast -pix_fmt yuv420p"
                        : tone() + " -c:a libopus -b:a 32k -page_duration 100000 -flush_packets 1");
        command.add(last(trackKey()));
        return command;
    }

    private String trackKey() {
        return order.prefix() + (isVideo ? ".mp4" : ".ogg");
    }

    /** Everybody's is another one. */
    private String tone() {
        int frequency = 220 + Math.floorMod(order.subject().hashCode(), 660);
        return "-re -f lavfi -i sine=frequency=" + frequency + ":sample_rate=48000";
    }

    private static List<String> command(String arguments) {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-hide_banner", "-loglevel", "error", "-y"));
        command.addAll(List.of(arguments.split(" ")));
        return command;
    }

    @Override
    public Stored bring() throws IOException {
        if (order.isTrack()) {
            return stored();
        }
        Path playlist = folder.resolve(last(order.playlist()));
        if (!Files.exists(playlist)) {
            return stored();
        }
        byte[] text = Files.readAllBytes(playlist);
        Duration next = Duration.ZERO;
        for (String line : new String(text, StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.startsWith(EXTINF)) {
                double seconds = Double.parseDouble(line.substring(EXTINF.length(), line.indexOf(',')));
                next = Duration.ofNanos((long) (seconds * 1e9));
            } else if (!line.startsWith("#") && !line.isBlank() && brought.add(line)) {
                bringSegment(line, next);
            }
        }
        // The playlist names only what is there already.
        store.put(new MediaKey(order.playlist()), text, ContentTypes.HLS_PLAYLIST);
        return stored();
    }

    private void bringSegment(String name, Duration length) throws IOException {
        Path segment = folder.resolve(name);
        store.put(new MediaKey(folderOf(order.prefix()) + name), segment, ContentTypes.MPEG_TS);
        bytes += Files.size(segment);
        duration = duration.plus(length);
    }

    private void bringTrack() throws IOException {
        Path file = folder.resolve(last(trackKey()));
        bytes = Files.size(file);
        store.put(new MediaKey(trackKey()), file, isVideo ? ContentTypes.MP4 : "audio/ogg");
    }

    @Override
    public Stored end() throws IOException {
        Process running = Objects.requireNonNull(process);
        try {
            awaitTrack(running);
            try (OutputStream keys = running.getOutputStream()) {
                keys.write('q');
            }
            if (!running.waitFor(END_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("ffmpeg does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            running.destroyForcibly();
        }
        if (order.isTrack()) {
            bringTrack();
        } else {
            bring();
        }
        delete();
        return stored();
    }

    /** What is said to run has sent something already; asked to quit before, ffmpeg would leave an empty file. */
    private void awaitTrack(Process running) throws IOException, InterruptedException {
        Path file = folder.resolve(last(trackKey()));
        long deadline = System.nanoTime() + END_MAX.toNanos();
        while (order.isTrack() && System.nanoTime() < deadline && !holdsMedia(file)) {
            if (running.waitFor(20, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private static boolean holdsMedia(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > HEADER_BYTES_MAX;
    }

    private Stored stored() {
        String name = order.isTrack() ? trackKey() : order.playlist();
        return new Stored(name, duration, bytes, brought.size());
    }

    @Override
    public void die() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
        delete();
    }

    private void delete() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("fake-livekit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static String folderOf(String key) {
        return key.substring(0, key.lastIndexOf('/') + 1);
    }
}
