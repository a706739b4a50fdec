package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out the video tracks of sessions that keep no video, and deletes those that a provider has put into our store.
 */
final class DroppedVideo {
    private final Kernel kernel;

    DroppedVideo(Kernel kernel) {
        this.kernel = kernel;
    }

    List<CapturedFile> without(EndedTake ended, List<CapturedFile> files) {
        if (keepsVideo(ended.recording().links().session())) {
            return files;
        }
        if (ended.isInStore()) {
            kernel.media()
                    .delete(files.stream()
                            .filter(DroppedVideo::isVideoTrack)
                            .map(file -> ended.key(file.name()))
                            .toList());
        }
        return files.stream().filter(file -> !isVideoTrack(file)).toList();
    }

    private boolean keepsVideo(@Nullable SessionId session) {
        return session == null
                || kernel.port(SessionRepository.class)
                        .find(session)
                        .map(found -> found.policy().keepsVideo())
                        .orElse(true);
    }

    private static boolean isVideoTrack(CapturedFile file) {
        return file.track() != null && file.track().source().isVideo();
    }
}
