package dev.tapedeck.application.playback;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.playback.file.ServeFile;
import dev.tapedeck.application.playback.playlist.ServePlaylist;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaLocation;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.playback.PlaybackTokens;
import dev.tapedeck.domain.recording.Recording;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

final class PlaybackActions implements Playback {
    private final GrantedRecordings recordings;
    private final GrantPlayback grant;
    private final RevokePlayback revoke;
    private final AdmitViewer admit;
    private final ServePlaylist playlist;
    private final LocateSegment segment;
    private final ServeFile file;

    PlaybackActions(Kernel kernel, Supplier<PlaybackTokens> tokens) {
        this.recordings = new GrantedRecordings(kernel);
        this.grant = new GrantPlayback(kernel, tokens);
        this.revoke = new RevokePlayback(kernel);
        this.admit = new AdmitViewer(kernel, tokens);
        this.playlist = new ServePlaylist(kernel);
        this.segment = new LocateSegment(kernel);
        this.file = new ServeFile(kernel);
    }

    @Override
    public Granted grant(Recording recording) {
        return grant.grant(recording);
    }

    @Override
    public boolean revoke(Actor actor, RecordingId recording) {
        return revoke.revoke(actor, recording);
    }

    @Override
    public Result<PlaybackGrant> admit(String token) {
        return admit.admit(token);
    }

    @Override
    public Optional<Playlist> playlist(PlaybackGrant granted) {
        return playlist.recent(granted.recording()).or(() -> current(granted));
    }

    private Optional<Playlist> current(PlaybackGrant granted) {
        Optional<Recording> recording = playable(granted);
        Optional<Playlist> served = recording.flatMap(playlist::serve);
        // When a take settles meanwhile, its segments are in a stored playlist and no longer in rows.
        boolean settledMeanwhile = served.isEmpty() && recording.isPresent();
        return settledMeanwhile ? playable(granted).flatMap(playlist::serve) : served;
    }

    @Override
    public Optional<URI> hosted(PlaybackGrant granted) {
        return recordings.find(granted).flatMap(PlaybackActions::hosted);
    }

    @Override
    public Optional<URI> segment(PlaybackGrant granted, String name) {
        return segment.locate(granted, name);
    }

    @Override
    public Result<Content> file(PlaybackGrant granted, File wanted) {
        return recordings
                .find(granted)
                .map(recording -> file.serve(granted, recording, wanted))
                .orElseGet(() -> Result.refused(Refusal.notFound()));
    }

    private Optional<Recording> playable(PlaybackGrant granted) {
        return recordings.find(granted).filter(Recording::isPlayable);
    }

    /** A hosted asset exists only when the provider can play it. Media in our store takes precedence. */
    private static Optional<URI> hosted(Recording recording) {
        return recording.asset(AssetKind.HLS).isPresent()
                ? Optional.empty()
                : recording.asset(AssetKind.HOSTED).flatMap(PlaybackActions::address);
    }

    private static Optional<URI> address(MediaAsset asset) {
        return asset.location() instanceof MediaLocation.Hosted hosted
                ? Optional.of(hosted.address())
                : Optional.empty();
    }
}
