package dev.tapedeck.adapters.video.kinescope;

import dev.tapedeck.adapters.video.kinescope.rest.KinescopeClient;
import dev.tapedeck.adapters.video.kinescope.video.KinescopeFailures;
import dev.tapedeck.adapters.video.kinescope.video.Uploads;
import dev.tapedeck.adapters.video.kinescope.video.Video;
import dev.tapedeck.adapters.video.kinescope.video.VideoReports;
import dev.tapedeck.adapters.video.kinescope.video.VideoStatus;
import dev.tapedeck.adapters.video.kinescope.video.Videos;
import dev.tapedeck.domain.capture.CaptureListener;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineAbilities;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.EngineReport.Absent;
import dev.tapedeck.domain.capture.EngineReport.CannotTell;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.StartResponse.Refused;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.MediaNotReady;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Uploads to Kinescope, which keeps and plays the videos: a local file is streamed there, an address is fetched by
 * Kinescope itself. A poll of the video is the source of truth. Thread-safe; its only state is the takes that this
 * process is sending, so any node can poll any take.
 */
final class KinescopeCaptureEngine implements RemoteCaptureEngine {
    private static final EngineDeadlines DEADLINES = new EngineDeadlines(
            Duration.ofMinutes(2), Duration.ofHours(24), Duration.ofHours(24), Duration.ofMinutes(10));

    private static final EngineAbilities ABILITIES =
            new EngineAbilities(Set.of(TakeKind.UPLOAD), false, false, DEADLINES);
    private static final String FILE_NAME = "hosted.m3u8";

    private final KinescopeClient client;
    private final InstantSource clock;
    private final UploadSources sources;
    private final Videos videos;
    private final Uploads uploads;

    KinescopeCaptureEngine(KinescopeConfig config, KinescopeClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
        this.sources = new UploadSources(config.sources(), config.fileBytesMax());
        this.videos = new Videos(client);
        this.uploads = new Uploads(client, videos, config.parentId());
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.KINESCOPE;
    }

    @Override
    public EngineAbilities abilities() {
        return ABILITIES;
    }

    @Override
    public Optional<String> node() {
        return Optional.empty();
    }

    @Override
    public Optional<RecordingFailure> refusalOf(CaptureSource source) {
        return sources.refusalOf(source);
    }

    /** Nothing to recover: videos at Kinescope are found there. */
    @Override
    public void open(CaptureListener listener) {}

    @Override
    public StartResponse start(CaptureRequest request) {
        Optional<RecordingFailure> refusal = refusalOf(request.source());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (request.kind() != TakeKind.UPLOAD) {
            return new Refused(KinescopeFailures.KIND_NOT_SUPPORTED);
        }
        SourceUrl url = ((CaptureSource.Stream) request.source()).url();
        Optional<Path> file = sources.file(url);
        return file.isPresent() ? uploads.send(request, file.get()) : uploads.fetch(request, url);
    }

    /** A complete video stays; one that is still being uploaded is deleted. */
    @Override
    public void stop(Take take) {
        byJob(take).filter(video -> video.status().isArriving()).ifPresent(video -> videos.delete(video.id()));
    }

    @Override
    public EngineReport find(Take take) {
        String job = take.jobId();
        Instant now = clock.instant();
        if (job != null) {
            return videos.byId(job)
                    .map(video -> VideoReports.report(video, now))
                    .orElseGet(() -> VideoReports.removed(job, now));
        }
        if (uploads.isSending(take.id())) {
            return new CannotTell("it is being sent");
        }
        return videos.ofTake(take.id())
                .<EngineReport>map(video -> VideoReports.report(video, now))
                .orElseGet(() ->
                        mayStillAppear(take, now) ? new CannotTell("Kinescope has not listed it yet") : new Absent());
    }

    /** An upload of another node is not visible here; but its job is running, and is not started twice. */
    private static boolean mayStillAppear(Take take, Instant now) {
        Instant asked = take.progress().aliveAt();
        Instant last = asked == null || asked.isBefore(take.requestedAt()) ? take.requestedAt() : asked;
        return now.isBefore(last.plus(DEADLINES.startResponse()));
    }

    @Override
    public MediaPlace mediaOf(Take take) {
        return MediaPlace.HOSTED;
    }

    /** Reads pages until one has only settled videos. */
    @Override
    public List<ObservedRun> poll(Predicate<String> isSettled) {
        Map<String, Boolean> known = new HashMap<>();
        Predicate<Video> isDone = video -> known.computeIfAbsent(video.id(), isSettled::test);
        Instant now = clock.instant();
        return videos.pages(page -> page.stream().allMatch(isDone)).stream()
                .filter(isDone.negate())
                .map(video -> VideoReports.observed(video, now))
                .toList();
    }

    /** Looks awaited videos up by id: an old upload may be many pages back, and a deleted one is on no page. */
    @Override
    public List<ObservedRun> poll(Predicate<String> isSettled, Set<String> awaited) {
        Instant now = clock.instant();
        List<ObservedRun> all = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (Video video : videos.byIds(List.copyOf(awaited))) {
            listed.add(video.id());
            all.add(VideoReports.observed(video, now));
        }
        awaited.stream().filter(id -> !listed.contains(id)).forEach(id -> all.add(alone(id, now)));
        poll(isSettled).stream()
                .filter(observed -> !awaited.contains(observed.report().jobId()))
                .forEach(all::add);
        return all;
    }

    /** A video that is missing from the listing may still exist. */
    private ObservedRun alone(String id, Instant now) {
        return videos.byId(id)
                .map(video -> VideoReports.observed(video, now))
                .orElseGet(() -> new ObservedRun(null, null, TakeKind.UPLOAD, VideoReports.removed(id, now)));
    }

    @Override
    public List<CapturedFile> files(Take take) {
        Optional<Video> found = byJob(take);
        if (found.isEmpty() || found.get().status().isBroken()) {
            return List.of();
        }
        Video video = found.get();
        if (video.status() != VideoStatus.DONE) {
            throw new MediaNotReady(video.statusWord());
        }
        URI playlist = video.playlist();
        if (playlist == null) {
            throw new ProviderUnavailable(
                    "read the playlist address of video " + video.id(),
                    new IllegalStateException("Kinescope gave no usable hls_link"));
        }
        return List.of(new CapturedFile(
                FILE_NAME,
                CapturedFile.Role.HOSTED,
                playlist.toString(),
                ContentTypes.HLS_PLAYLIST,
                video.sizeBytes(),
                null,
                video.duration()));
    }

    /** Never called, as hosted media is not copied. */
    @Override
    public InputStream open(Take take, CapturedFile file) {
        throw new UnsupportedOperationException("Kinescope keeps " + file.name());
    }

    @Override
    public Optional<URI> player(Take take) {
        return byJob(take)
                .filter(video -> video.status() == VideoStatus.DONE)
                .flatMap(video -> Optional.ofNullable(video.player()));
    }

    @Override
    public void delete(Take take) {
        Optional.ofNullable(take.jobId())
                .or(() -> videos.ofTake(take.id()).map(Video::id))
                .ifPresent(videos::delete);
    }

    private Optional<Video> byJob(Take take) {
        String job = take.jobId();
        return job == null ? videos.ofTake(take.id()) : videos.byId(job);
    }

    @Override
    public void close() {
        client.close();
    }
}
