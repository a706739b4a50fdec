package dev.tapedeck.application.provider.collect;

import dev.tapedeck.domain.capture.CapturedFile;
import dev.tapedeck.domain.capture.MediaPlace;
import dev.tapedeck.domain.capture.RemoteCaptureEngine;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.recording.Delivery;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Shortfall;
import dev.tapedeck.domain.recording.Take;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has all files of a take in the store, or says that they are not there yet. */
public final class TakeMedia {
    private final FilesAtProvider atPlatform;
    private final FilesInStore inStore;
    private final DroppedVideo droppedVideo;

    public TakeMedia(FilesAtProvider atPlatform, FilesInStore inStore, DroppedVideo droppedVideo) {
        this.atPlatform = atPlatform;
        this.inStore = inStore;
        this.droppedVideo = droppedVideo;
    }

    /**
     * A take that is over.
     *
     * @param isLate whether what is not there by now is taken for lost
     */
    public record Ended(RemoteCaptureEngine engine, Recording recording, Take take, boolean isLate) {}

    /**
     * What one file has become.
     *
     * @param duration null when the file does not say
     */
    public record Brought(List<MediaAsset> assets, @Nullable Duration duration, boolean isPartial) {
        static Brought nothing() {
            return new Brought(List.of(), null, true);
        }
    }

    /**
     * All or nothing, unless it is late.
     *
     * @return empty when nothing of it can be had any more
     * @throws NotVisibleYet when something is not there yet
     */
    public Optional<Delivery> bring(Ended ended, List<CapturedFile> files) {
        List<CapturedFile> wanted = droppedVideo.without(ended, files);
        if (wanted.isEmpty()) {
            return Optional.of(Delivery.dropped());
        }
        List<Brought> all = new ArrayList<>();
        for (CapturedFile file : wanted) {
            all.add(bring(ended, file));
        }
        List<MediaAsset> assets =
                all.stream().flatMap(brought -> brought.assets().stream()).toList();
        if (assets.isEmpty()) {
            return Optional.empty();
        }
        @Nullable
        Duration duration = all.stream()
                .map(Brought::duration)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean isPartial = all.stream().anyMatch(Brought::isPartial);
        return Optional.of(new Delivery(assets, duration, new Shortfall(isPartial, false, Duration.ZERO)));
    }

    private Brought bring(Ended ended, CapturedFile file) {
        if (file.role() == CapturedFile.Role.HOSTED) {
            return atPlatform.hosted(ended, file);
        }
        return ended.engine().mediaOf(ended.take()) == MediaPlace.STORE
                ? inStore.bring(ended, file)
                : atPlatform.copy(ended, file);
    }
}
