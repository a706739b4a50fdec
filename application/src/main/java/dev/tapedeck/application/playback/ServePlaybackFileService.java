package dev.tapedeck.application.playback;

import dev.tapedeck.application.transcript.TranscriptReader;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.PresignRequest;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.transcript.Captions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what lies beside a playlist; what people save is made when the first of them asks. */
final class ServePlaybackFileService implements ServePlaybackFileUseCase {
    private final RecordingRepository recordings;
    private final TranscriptReader transcripts;
    private final Function<Take, Optional<URI>> players;
    private final MediaStore store;
    private final JobQueue jobs;
    private final Duration validFor;
    private final boolean makesFiles;

    ServePlaybackFileService(
            RecordingRepository recordings,
            TranscriptReader transcripts,
            Function<Take, Optional<URI>> players,
            MediaStore store,
            JobQueue jobs,
            Duration validFor,
            boolean makesFiles) {
        this.recordings = recordings;
        this.transcripts = transcripts;
        this.players = players;
        this.store = store;
        this.jobs = jobs;
        this.validFor = validFor;
        this.makesFiles = makesFiles;
    }

    @Override
    public Result serve(PlaybackGrant grant, File file) {
        Optional<Recording> found =
                recordings.find(Actor.system(), grant.recording()).filter(recording -> !recording.isDeleted());
        if (found.isEmpty()) {
            return new Result.Missing();
        }
        Recording recording = found.get();
        return switch (file) {
            case CAPTIONS -> new Result.Text(Captions.vtt(transcripts.linesOf(recording)), ContentTypes.WEBVTT);
            case STORYBOARD -> text(recording, AssetKind.STORYBOARD_INDEX);
            case STORYBOARD_SHEET -> at(recording, AssetKind.STORYBOARD, null);
            case THUMBNAIL -> at(recording, AssetKind.THUMBNAIL, null);
            case DOWNLOAD -> saved(grant, recording, AssetKind.DOWNLOAD, JobName.DOWNLOAD, ".mp4");
            case AUDIO -> saved(grant, recording, AssetKind.AUDIO, JobName.AUDIO, ".m4a");
            case PLAYER -> player(recording);
        };
    }

    /** Asked for each time, so that nobody is sent to what the platform does not play any more. */
    private Result player(Recording recording) {
        return recording
                .asset(AssetKind.HOSTED)
                .flatMap(asset -> recording.takes().stream()
                        .filter(take -> take.id().equals(asset.take()))
                        .findFirst())
                .flatMap(players)
                .<Result>map(Result.At::new)
                .orElseGet(Result.Missing::new);
    }

    private Result text(Recording recording, AssetKind kind) {
        int sizeBytesMax = 1024 * 1024;
        return recording
                .asset(kind)
                .flatMap(asset -> store.read(asset.key(), sizeBytesMax))
                .<Result>map(bytes -> new Result.Text(new String(bytes, StandardCharsets.UTF_8), ContentTypes.WEBVTT))
                .orElseGet(Result.Missing::new);
    }

    private Result at(Recording recording, AssetKind kind, @Nullable String downloadName) {
        return recording.asset(kind).map(asset -> at(asset, downloadName)).orElseGet(Result.Missing::new);
    }

    private Result at(MediaAsset asset, @Nullable String downloadName) {
        return new Result.At(
                store.presign(new PresignRequest(asset.key(), validFor, asset.contentType(), downloadName)));
    }

    private Result saved(PlaybackGrant grant, Recording recording, AssetKind kind, JobName job, String ending) {
        if (!grant.download()) {
            return new Result.NotPermitted();
        }
        Optional<MediaAsset> ready = kind == AssetKind.DOWNLOAD ? WholeFile.of(recording) : recording.asset(kind);
        if (ready.isPresent()) {
            return at(ready.get(), recording.details().title() + ending);
        }
        if (recording.asset(AssetKind.HOSTED).isPresent()) {
            return new Result.KeptElsewhere();
        }
        if (makesFiles && recording.status() == RecordingStatus.PROCESSING && brings(recording, TakeKind.COMPOSITE)) {
            return new Result.Preparing();
        }
        boolean canBeMade = makesFiles
                && recording.status() == RecordingStatus.COMPLETED
                && recording.asset(AssetKind.HLS).isPresent();
        if (!canBeMade) {
            return new Result.Missing();
        }
        jobs.schedule(job, recording.id().toString());
        return new Result.Preparing();
    }

    private static boolean brings(Recording recording, TakeKind kind) {
        return recording.takes().stream().anyMatch(take -> take.kind() == kind && take.state() != TakeState.FAILED);
    }
}
