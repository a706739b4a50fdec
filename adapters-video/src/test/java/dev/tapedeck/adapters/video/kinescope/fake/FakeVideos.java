package dev.tapedeck.adapters.video.kinescope.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Videos, and what becomes of them. Thread-safe. */
final class FakeVideos {
    private static final Duration FETCH_MAX = Duration.ofMinutes(5);

    private final Map<String, FakeVideo> videos = new LinkedHashMap<>();
    private final FakeKinescopeOptions options;
    private final FakeKinescopeKnobs knobs;
    private final FakeHooks hooks;
    private final ScheduledExecutorService later;
    private final Path folder;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    FakeVideos(
            FakeKinescopeOptions options,
            FakeKinescopeKnobs knobs,
            FakeHooks hooks,
            ScheduledExecutorService later,
            Path folder) {
        this.options = options;
        this.knobs = knobs;
        this.hooks = hooks;
        this.later = later;
        this.folder = folder;
    }

    synchronized Optional<FakeVideo> find(String id) {
        return Optional.ofNullable(videos.get(id));
    }

    synchronized List<FakeVideo> newestFirst() {
        List<FakeVideo> all = new ArrayList<>(videos.values());
        Collections.reverse(all);
        return all;
    }

    synchronized void add(FakeVideo video) {
        videos.put(video.id(), video);
    }

    synchronized boolean remove(String id) {
        return videos.remove(id) != null;
    }

    /** A video that begins to arrive, and is fetched from somewhere. */
    FakeVideo fetch(String title, String description, URI from) {
        FakeVideo video = begin(title, description, "pending");
        goOn(video.id(), () -> {
            move(video.id(), "uploading");
            goOn(video.id(), () -> arrive(video.id(), () -> download(video.id(), from)));
        });
        return video;
    }

    /** A video whose bytes are being sent. Cut off, it is aborted. */
    FakeVideo receive(String title, String description, InputStream bytes) throws IOException {
        FakeVideo video = begin(title, description, "uploading");
        try {
            long size = Files.copy(bytes, source(video.id()));
            FakeVideo whole = change(
                    video.id(), known -> known.holding(size, options.clock().instant()));
            goOn(video.id(), () -> arrive(video.id(), () -> {}));
            return whole;
        } catch (IOException cutOff) {
            move(video.id(), "aborted");
            throw cutOff;
        }
    }

    /** Where a video's playlist and segments are. */
    Path playable(String id) {
        return folder.resolve(id);
    }

    /** Sets a status and tells it. A video that is done has what can be played. */
    void move(String id, String status) {
        if (find(id).isEmpty()) {
            return;
        }
        if (status.equals("done")) {
            finish(id);
        } else {
            change(id, video -> video.moved(status, options.clock().instant()));
        }
        hooks.tell(id, find(id).map(FakeVideo::status).orElse(status));
    }

    private void finish(String id) {
        try {
            Files.createDirectories(playable(id));
            Duration length = options.media().make(source(id), playable(id));
            change(
                    id,
                    video -> video.moved("done", options.clock().instant())
                            .lasting(length, options.clock().instant()));
        } catch (IOException broken) {
            change(id, video -> video.moved("error", options.clock().instant()));
        }
    }

    private FakeVideo begin(String title, String description, String status) {
        String id = UUID.randomUUID().toString().substring(0, 22);
        FakeVideo video =
                FakeVideo.begun(id, title, description, status, options.clock().instant());
        add(video);
        hooks.tell(id, status);
        return video;
    }

    @FunctionalInterface
    private interface Arriving {
        void arrive() throws IOException;
    }

    private void arrive(String id, Arriving arriving) {
        try {
            arriving.arrive();
        } catch (IOException unreachable) {
            move(id, "error");
            return;
        }
        move(id, "pre-processing");
        goOn(id, () -> {
            move(id, "processing");
            goOn(id, () -> move(id, "done"));
        });
    }

    private void download(String id, URI from) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(from).timeout(FETCH_MAX).build();
        try {
            HttpResponse<Path> response = http.send(request, BodyHandlers.ofFile(source(id)));
            if (response.statusCode() != 200) {
                throw new IOException(from + " answered " + response.statusCode());
            }
            long size = Files.size(source(id));
            change(id, video -> video.holding(size, options.clock().instant()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void goOn(String id, Runnable next) {
        Duration step = knobs.stepTime();
        if (step == null) {
            return;
        }
        try {
            Object unused = later.schedule(
                    () -> {
                        if (find(id).isPresent()) {
                            next.run();
                        }
                    },
                    step.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // The server is being closed, and its videos stay as they are.
            remove(id);
        }
    }

    synchronized FakeVideo change(String id, UnaryOperator<FakeVideo> how) {
        @Nullable FakeVideo changed = videos.computeIfPresent(id, (same, video) -> how.apply(video));
        if (changed == null) {
            throw new UncheckedIOException(new IOException("video " + id + " was deleted meanwhile"));
        }
        return changed;
    }

    private Path source(String id) {
        return folder.resolve(id + ".source");
    }
}
