package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.Shortfall;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects all files of a take into the store. */
public final class TakeMedia {
    private final FilesAtProvider atProvider;
    private final FilesInStore inStore;
    private final DroppedVideo droppedVideo;

    public TakeMedia(Kernel kernel) {
        this.atProvider = new FilesAtProvider(kernel);
        this.inStore = new FilesInStore(kernel);
        this.droppedVideo = new DroppedVideo(kernel);
    }

    /**
     * Collects all files or none; of a late take, the files that are available.
     *
     * @return empty when all files are lost
     * @throws NotVisibleYet when a file is not visible yet
     */
    public Optional<Delivery> collect(EndedTake ended, List<CapturedFile> files) {
        List<CapturedFile> wanted = droppedVideo.without(ended, files);
        if (wanted.isEmpty()) {
            return Optional.of(Delivery.dropped());
        }
        List<CollectedFile> all = wanted.stream()
                .map(file -> collect(ended, file).lasting(file.duration()))
                .toList();
        List<MediaAsset> assets =
                all.stream().flatMap(file -> file.assets().stream()).toList();
        return assets.isEmpty() ? Optional.empty() : Optional.of(delivery(assets, all));
    }

    private static Delivery delivery(List<MediaAsset> assets, List<CollectedFile> all) {
        @Nullable
        Duration duration = all.stream()
                .map(CollectedFile::duration)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Duration missing = all.stream()
                .map(CollectedFile::missing)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        boolean isPartial = !missing.isZero() || all.stream().anyMatch(CollectedFile::isPartial);
        return new Delivery(assets, duration, new Shortfall(isPartial, false, missing));
    }

    private CollectedFile collect(EndedTake ended, CapturedFile file) {
        if (file.role() == CapturedFile.Role.HOSTED) {
            return atProvider.hosted(ended, file);
        }
        return ended.isInStore() ? inStore.collect(ended, file) : atProvider.copy(ended, file);
    }
}
