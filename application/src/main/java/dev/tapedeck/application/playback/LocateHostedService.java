package dev.tapedeck.application.playback;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import java.net.URI;
import java.util.Optional;

/** Finds the hosted asset, which exists only once the platform said that it plays. */
final class LocateHostedService implements LocateHostedUseCase {
    private final RecordingRepository recordings;

    LocateHostedService(RecordingRepository recordings) {
        this.recordings = recordings;
    }

    @Override
    public Optional<URI> locate(PlaybackGrant grant) {
        return recordings
                .find(Actor.system(), grant.recording())
                .filter(recording -> !recording.isDeleted())
                .flatMap(LocateHostedService::hosted)
                .map(asset -> URI.create(asset.location().bucket()));
    }

    /** What is in our store comes first. */
    private static Optional<MediaAsset> hosted(Recording recording) {
        return recording.asset(AssetKind.HLS).isPresent() ? Optional.empty() : recording.asset(AssetKind.HOSTED);
    }
}
