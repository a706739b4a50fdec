package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.match.SessionMatcher;
import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderRuns;
import dev.tapedeck.domain.provider.UnmatchedRun;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports runs that a provider recorded without a request of ours: an ended run in a session's room becomes a recording
 * of that session; any other is stored for operators as an unmatched run.
 */
final class OrphanRuns {
    private static final Logger log = LoggerFactory.getLogger(OrphanRuns.class);

    private final Kernel kernel;
    private final RecordingStarter starter;
    private final ProviderReports reports;
    private final RepairCounter repairs;

    OrphanRuns(Kernel kernel) {
        this.kernel = kernel;
        this.starter = new RecordingStarter(kernel);
        this.reports = new ProviderReports(kernel);
        this.repairs = new RepairCounter(kernel);
    }

    /** A run that has not ended may still be matched; it is handled after its end. */
    void handle(RemoteCaptureEngine engine, ObservedRun observed) {
        if (observed.report().end() == null || isPurged(engine, observed)) {
            return;
        }
        Optional<Session> session =
                new SessionMatcher(kernel).find(engine.provider(), observed.room(), startOf(observed.report()));
        if (session.isPresent()) {
            importRun(engine, session.get(), observed);
        } else {
            keep(engine, observed);
        }
    }

    /** Whether it names a take whose recording is purged; it was then deleted, although it is still listed. */
    private boolean isPurged(RemoteCaptureEngine engine, ObservedRun observed) {
        TakeId named = observed.take();
        return named != null
                && !kernel.port(ProviderRuns.class)
                        .settled(engine.provider(), Set.of(named.toString()))
                        .isEmpty();
    }

    private void keep(RemoteCaptureEngine engine, ObservedRun observed) {
        EngineReport.Found report = observed.report();
        UnmatchedRun run =
                new UnmatchedRun(engine.provider(), report.jobId(), observed.room(), report.firstMedia(), kernel.now());
        if (kernel.port(ProviderRuns.class).keep(run)) {
            log.info("{}'s run {} belongs to no session of ours", engine.provider(), report.jobId());
        }
    }

    private void importRun(RemoteCaptureEngine engine, Session session, ObservedRun observed) {
        Take take = take(engine, observed);
        Optional<Recording> imported = starter.importRun(session, take);
        imported.ifPresent(recording -> {
            String run = observed.report().jobId();
            log.info(
                    "recording {}: {}'s run {} was found in the room of its session",
                    recording.id(),
                    engine.provider(),
                    run);
            reports.fromPoll(recording, take.id(), observed.report());
            repairs.count(engine.provider());
        });
    }

    private Take take(RemoteCaptureEngine engine, ObservedRun observed) {
        EngineReport.Found report = observed.report();
        TakeId id = new TakeId(kernel.ids().next());
        Take unknown = Take.found(id, TakeKind.COMPOSITE, engine.provider(), report.jobId(), startOf(report));
        TakeKind kind = observed.kind() == null ? kind(engine.files(unknown)) : observed.kind();
        return Take.found(id, kind, engine.provider(), report.jobId(), startOf(report));
    }

    private Instant startOf(EngineReport.Found report) {
        Instant first = report.firstMedia();
        Instant now = kernel.now();
        return first == null || first.isAfter(now) ? now : first;
    }

    private static TakeKind kind(List<CapturedFile> files) {
        boolean onlyTracks =
                !files.isEmpty() && files.stream().allMatch(file -> file.role() == CapturedFile.Role.TRACK);
        return onlyTracks ? TakeKind.TRACKS : TakeKind.COMPOSITE;
    }
}
