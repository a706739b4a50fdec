package dev.tapedeck.adapters.video.daily;

import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.daily.rest.DailyResponse;
import dev.tapedeck.adapters.video.daily.run.DailyFailures;
import dev.tapedeck.adapters.video.daily.run.JobIds;
import dev.tapedeck.adapters.video.daily.run.RecordingList;
import dev.tapedeck.adapters.video.daily.run.RecordingStarts;
import dev.tapedeck.adapters.video.daily.run.RunFinder;
import dev.tapedeck.adapters.video.daily.run.RunFinder.Finding;
import dev.tapedeck.adapters.video.daily.run.RunReports;
import dev.tapedeck.adapters.video.daily.run.TakeFiles;
import dev.tapedeck.adapters.video.daily.run.TrackFiles;
import dev.tapedeck.adapters.video.daily.wire.RecordingRow;
import dev.tapedeck.domain.capture.CaptureListener;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineAbilities;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.EngineReport.Absent;
import dev.tapedeck.domain.capture.EngineReport.CannotTell;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.StartResponse.Refused;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.TakeMatch;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.failure.ReportedFailure;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Records rooms by Daily.co: {@code COMPOSITE} is its cloud recording, {@code TRACKS} its raw tracks, both started and
 * stopped by REST with the take's id as instance id, so that they run side by side. Daily's own listing is the source
 * of truth. Thread-safe and stateless: any node can poll any take.
 */
public final class DailyCaptureEngine implements RemoteCaptureEngine {
    private static final EngineDeadlines DEADLINES = new EngineDeadlines(
            Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMinutes(10), Duration.ofMinutes(15));

    /** After this time a requested recording is listed, or never will be. */
    private static final Duration LISTED_MAX = DEADLINES.listed();

    private final EngineAbilities abilities;
    private final InstantSource clock;
    private final DailyClient client;
    private final RecordingStarts starts;
    private final RecordingList recordings;
    private final RunFinder runs;
    private final Presence presence;
    private final TakeFiles files;
    private final @Nullable TrackFiles trackFiles;

    /**
     * @param trackBucket reads the files that Daily writes into {@link DailyConfig#bucket}; null when there is no
     *     bucket, and then there are no raw tracks
     */
    public DailyCaptureEngine(DailyClient client, @Nullable MediaStore trackBucket, InstantSource clock) {
        Set<TakeKind> kinds =
                trackBucket == null ? Set.of(TakeKind.COMPOSITE) : Set.of(TakeKind.COMPOSITE, TakeKind.TRACKS);
        this.abilities = new EngineAbilities(kinds, false, false, DEADLINES);
        this.clock = clock;
        this.client = client;
        this.starts = new RecordingStarts(client);
        this.recordings = new RecordingList(client);
        this.runs = new RunFinder(recordings);
        this.presence = new Presence(client);
        this.files = new TakeFiles(client);
        this.trackFiles = trackBucket == null ? null : new TrackFiles(trackBucket);
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.DAILY;
    }

    @Override
    public EngineAbilities abilities() {
        return abilities;
    }

    @Override
    public Optional<String> node() {
        return Optional.empty();
    }

    @Override
    public Optional<RecordingFailure> refusalOf(CaptureSource source) {
        if (!(source instanceof CaptureSource.Room room) || !room.provider().equals(ProviderKind.DAILY)) {
            return Optional.of(DailyFailures.SOURCE_NOT_A_ROOM);
        }
        return DailyRoomNames.isValid(room.name()) ? Optional.empty() : Optional.of(DailyFailures.ROOM_NAME_INVALID);
    }

    /** Nothing to recover: all runs are at Daily. */
    @Override
    public void open(CaptureListener listener) {}

    @Override
    public StartResponse start(CaptureRequest request) {
        Optional<RecordingFailure> refusal = refusalOf(request.source());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (!abilities.kinds().contains(request.kind())) {
            return new Refused(DailyFailures.NO_BUCKET);
        }
        return starts.start(request, ((CaptureSource.Room) request.source()).name());
    }

    @Override
    public void stop(Take take) {
        String room = JobIds.roomOf(take);
        if (room == null) {
            RecordingRow row = runs.find(take).row();
            room = row == null || row.isOver() ? null : row.room();
        }
        if (room != null && DailyRoomNames.isValid(room)) {
            starts.stop(take.id(), take.kind(), room);
        }
    }

    @Override
    public EngineReport find(Take take) {
        return find(take, run -> false);
    }

    @Override
    public EngineReport find(Take take, Predicate<ObservedRun> isOther) {
        Finding finding = runs.find(take, row -> isOther.test(RunReports.observed(row, clock.instant())));
        RecordingRow row = finding.row();
        if (row != null) {
            Found report = RunReports.report(row, clock.instant());
            return finding.certain() ? report : report.matched(TakeMatch.ROOM);
        }
        String job = take.jobId();
        Instant flowing = finding.somethingSince();
        if (job != null && flowing != null) {
            return new Found(job, flowing, null);
        }
        return mayStillAppear(take) ? new CannotTell("Daily has not listed it yet") : new Absent();
    }

    /**
     * Daily accepts a start some time before it lists the recording, and only while the room has participants. A
     * recording that it reports to have failed is listed soon, or never.
     */
    private boolean mayStillAppear(Take take) {
        if (JobIds.recordingOf(take) != null) {
            return false;
        }
        ReportedFailure reported = take.reported();
        if (reported != null) {
            return clock.instant().isBefore(reported.at().plus(LISTED_MAX));
        }
        if (clock.instant().isBefore(take.requestedAt().plus(LISTED_MAX))) {
            return true;
        }
        String room = JobIds.roomOf(take);
        return room != null && !presence.of(room).isEmpty();
    }

    @Override
    public MediaPlace mediaOf(Take take) {
        return MediaPlace.PLATFORM;
    }

    /**
     * Reads pages until one has only settled recordings: a long meeting is listed after a short one that began later
     * and was settled long ago.
     */
    @Override
    public List<ObservedRun> poll(Predicate<String> isSettled) {
        Instant now = clock.instant();
        Map<String, Boolean> known = new HashMap<>();
        Predicate<RecordingRow> isDone = row -> known.computeIfAbsent(row.id(), isSettled::test);
        return recordings.pages(null, page -> page.stream().allMatch(isDone)).stream()
                .filter(isDone.negate())
                .map(row -> RunReports.observed(row, now))
                .toList();
    }

    @Override
    public List<CapturedFile> files(Take take) {
        RecordingRow row = runs.find(take).row();
        if (row == null || row.isEmpty()) {
            return List.of();
        }
        return take.kind() == TakeKind.TRACKS ? tracks().of(row) : TakeFiles.of(row);
    }

    @Override
    public InputStream open(Take take, CapturedFile file) {
        return file.role() == CapturedFile.Role.TRACK ? tracks().open(file) : files.open(file);
    }

    /** Deletes only recordings that certainly belong to this take; others are deleted when they are matched later. */
    @Override
    public void delete(Take take) {
        Finding finding = runs.find(take);
        RecordingRow row = finding.row();
        if (row == null || !finding.certain()) {
            return;
        }
        if (trackFiles != null) {
            trackFiles.delete(row);
        }
        DailyResponse response = client.delete("/recordings/" + row.id());
        if (!response.isOk() && response.status() != 404) {
            throw response.unavailable("delete recording " + row.id());
        }
    }

    private TrackFiles tracks() {
        if (trackFiles == null) {
            throw new IllegalStateException("raw tracks need a bucket");
        }
        return trackFiles;
    }

    @Override
    public void close() {
        client.close();
    }
}
