package dev.tapedeck.application.provider.collect;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.CapturedFile;
import dev.tapedeck.domain.capture.MediaPlace;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out the video tracks of sessions that keep none. */
public final class DroppedVideo {
    private final SessionRepository sessions;
    private final MediaStore store;

    public DroppedVideo(SessionRepository sessions, MediaStore store) {
        this.sessions = sessions;
        this.store = store;
    }

    public List<CapturedFile> without(TakeMedia.Ended ended, List<CapturedFile> files) {
        if (keepsVideo(ended.recording().links().session())) {
            return files;
        }
        if (ended.engine().mediaOf(ended.take()) == MediaPlace.STORE) {
            store.delete(files.stream()
                    .filter(DroppedVideo::isVideoTrack)
                    .map(file ->
                            MediaKey.of(ended.recording().id(), ended.take().id(), file.name()))
                    .toList());
        }
        return files.stream().filter(file -> !isVideoTrack(file)).toList();
    }

    private boolean keepsVideo(@Nullable SessionId session) {
        return session == null
                || sessions.find(Actor.system(), session)
                        .map(found -> found.policy().keepsVideo())
                        .orElse(true);
    }

    private static boolean isVideoTrack(CapturedFile file) {
        return file.track() != null && file.track().source().isVideo();
    }
}
