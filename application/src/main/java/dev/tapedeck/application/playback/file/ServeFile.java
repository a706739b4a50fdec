package dev.tapedeck.application.playback.file;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.playback.Playback.Content;
import dev.tapedeck.application.playback.Playback.File;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.transcript.lines.TranscriptReader;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.transcript.Captions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the files beside a playlist. Thread-safe. */
public final class ServeFile {
    private static final int TEXT_BYTES_MAX = 1024 * 1024;

    private final Kernel kernel;
    private final TranscriptReader transcripts;
    private final SignedAssets assets;
    private final ServeSavedFile saved;

    public ServeFile(Kernel kernel) {
        this.kernel = kernel;
        this.transcripts = new TranscriptReader(kernel);
        this.assets = new SignedAssets(kernel);
        this.saved = new ServeSavedFile(kernel);
    }

    public Result<Content> serve(PlaybackGrant grant, Recording recording, File file) {
        return switch (file) {
            case CAPTIONS -> Result.done(captions(recording));
            case STORYBOARD -> found(text(recording, AssetKind.STORYBOARD_INDEX));
            case STORYBOARD_SHEET -> found(address(recording, AssetKind.STORYBOARD));
            case THUMBNAIL -> found(address(recording, AssetKind.THUMBNAIL));
            case DOWNLOAD -> saved.download(grant, recording);
            case AUDIO -> saved.audio(grant, recording);
            case PLAYER -> found(player(recording).map(Content.At::new));
        };
    }

    private Content.Text captions(Recording recording) {
        return new Content.Text(Captions.vtt(transcripts.linesOf(recording)), ContentTypes.WEBVTT);
    }

    /** Requested each time, so that no viewer is sent to a page that no longer plays the recording. */
    private Optional<URI> player(Recording recording) {
        return recording
                .asset(AssetKind.HOSTED)
                .flatMap(asset -> recording.takes().stream()
                        .filter(take -> take.id().equals(asset.take()))
                        .findFirst())
                .flatMap(this::player);
    }

    private Optional<URI> player(Take take) {
        return kernel.platforms().remoteEngine(take.provider()).flatMap(engine -> engine.player(take));
    }

    private Optional<Content.Text> text(Recording recording, AssetKind kind) {
        return recording
                .asset(kind)
                .flatMap(asset -> kernel.media().read(asset.key(), TEXT_BYTES_MAX))
                .map(bytes -> new Content.Text(new String(bytes, StandardCharsets.UTF_8), ContentTypes.WEBVTT));
    }

    private Optional<Content.At> address(Recording recording, AssetKind kind) {
        return recording.asset(kind).map(asset -> assets.at(asset, null));
    }

    private static Result<Content> found(Optional<? extends Content> content) {
        return content.<Result<Content>>map(Result::done).orElseGet(() -> Result.refused(Refusal.notFound()));
    }
}
