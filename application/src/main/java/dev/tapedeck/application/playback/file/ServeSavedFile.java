package dev.tapedeck.application.playback.file;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.playback.Playback.Content;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.Restriction;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.playback.WholeFile;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import java.util.Optional;

/** Finds files for downloading; the first request schedules the job that makes the file. */
final class ServeSavedFile {
    private final Kernel kernel;
    private final SignedAssets assets;

    ServeSavedFile(Kernel kernel) {
        this.kernel = kernel;
        this.assets = new SignedAssets(kernel);
    }

    Result<Content> download(PlaybackGrant grant, Recording recording) {
        return grant.download() ? serve(recording, WholeFile.of(recording), JobName.DOWNLOAD, ".mp4") : notPermitted();
    }

    Result<Content> audio(PlaybackGrant grant, Recording recording) {
        return grant.download()
                ? serve(recording, recording.asset(AssetKind.AUDIO), JobName.AUDIO, ".m4a")
                : notPermitted();
    }

    private Result<Content> serve(Recording recording, Optional<MediaAsset> file, JobName job, String ending) {
        if (file.isPresent()) {
            return Result.done(assets.at(file.get(), recording.details().title() + ending));
        }
        if (recording.asset(AssetKind.HOSTED).isPresent()) {
            return Result.refused(new Refusal.KeptElsewhere());
        }
        if (isToCome(recording)) {
            return preparing();
        }
        if (!canBeMade(recording)) {
            return Result.refused(Refusal.notFound());
        }
        kernel.jobs().schedule(job, recording.id().toString());
        return preparing();
    }

    private boolean isToCome(Recording recording) {
        return makesFiles()
                && recording.status() == RecordingStatus.PROCESSING
                && recording.takes().stream()
                        .anyMatch(take -> take.kind() == TakeKind.COMPOSITE && take.state() != TakeState.FAILED);
    }

    private boolean canBeMade(Recording recording) {
        return makesFiles()
                && recording.status() == RecordingStatus.COMPLETED
                && recording.asset(AssetKind.HLS).isPresent();
    }

    private boolean makesFiles() {
        return kernel.installation().hasMediaTool();
    }

    private static Result<Content> preparing() {
        return Result.refused(new Refusal.Preparing("This file"));
    }

    private static Result<Content> notPermitted() {
        return Result.refused(new Refusal.NotPermitted(Restriction.DOWNLOAD_NOT_PERMITTED));
    }
}
