package dev.tapedeck.application.meeting.view;

import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.playback.WholeFile;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One recording of a meeting, and what of it is composed: one picture and one sound of everything. */
public record MeetingRecording(Recording recording) {
    /** Whether composed media was seen in the store. One that still runs is not there yet. */
    public boolean isPlayable() {
        return wholeFile().isPresent() || recording.assets().stream().anyMatch(this::isComposedPlaylist);
    }

    /** How long it plays, null when it does not or is not known. */
    public @Nullable Duration duration() {
        return isPlayable() ? recording.result().duration() : null;
    }

    /** One file that holds all of it, which any player takes. */
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
