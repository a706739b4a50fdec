package dev.tapedeck.application.meeting.view;

import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.playback.WholeFile;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One recording of a meeting and its composed media: one video and one audio of the whole room. */
public record MeetingRecording(Recording recording) {
    /** Whether composed media is confirmed in the store; false while the recording runs. */
    public boolean isPlayable() {
        return wholeFile().isPresent() || recording.assets().stream().anyMatch(this::isComposedPlaylist);
    }

    /** Playing time, null when it has no composed media or the time is not known. */
    public @Nullable Duration duration() {
        return isPlayable() ? recording.result().duration() : null;
    }

    /** One file with the whole recording, for any player. */
    public Optional<MediaAsset> wholeFile() {
        return WholeFile.of(recording);
    }

    private boolean isComposedPlaylist(MediaAsset asset) {
        return asset.kind() == AssetKind.HLS
                && recording.takes().stream()
                        .anyMatch(take ->
                                take.kind() == TakeKind.COMPOSITE && take.id().equals(asset.take()));
    }
}
