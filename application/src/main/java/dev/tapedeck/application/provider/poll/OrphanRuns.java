package dev.tapedeck.application.provider.poll;

import dev.tapedeck.application.recording.lifecycle.ProviderReports;
import dev.tapedeck.application.recording.lifecycle.RepairCounter;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.domain.capture.CapturedFile;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.RemoteCaptureEngine;
import dev.tapedeck.domain.capture.TakeSighting;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.ProviderRuns;
import dev.tapedeck.domain.provider.UnmatchedRun;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was recorded on the account without being asked for by us: a finished run in a session's room becomes a
 * recording of that session, any other is written down for an operator to see.
 */
public final class OrphanRuns {
    /** How far a run and its session may lie apart. */
    private static final Duration DISTANCE_MAX = Duration.ofDays(7);

    private static final int SESSIONS_MAX = 100;
    private static final Logger log = LoggerFactory.getLogger(OrphanRuns.class);

    private final SessionRepository sessions;
    private final RecordingStarter starter;
    private final ProviderReports reports;
    private final ProviderRuns unmatched;
    private final RepairCounter repairs;
    private final IdSource ids;
    private final InstantSource clock;

    public OrphanRuns(
            SessionRepository sessions,
            RecordingStarter starter,
            ProviderReports reports,
            ProviderRuns unmatched,
            RepairCounter repairs,
            IdSource ids,
            InstantSource clock) {
        this.sessions = sessions;
        this.starter = starter;
        this.reports = reports;
        this.unmatched = unmatched;
        this.repairs = repairs;
        this.ids = ids;
        this.clock = clock;
    }

    /** One that still runs may be anybody's, and is looked at again when it is over. */
    public void take(RemoteCaptureEngine engine, TakeSighting sighting) {
        EngineReport.Found report = sighting.report();
        if (report.end() == null) {
            return;
        }
        Optional<Session> session = sessionOf(engine.provider(), sighting);
        if (session.isPresent()) {
            adopt(engine, session.get(), sighting);
        } else if (unmatched.keep(new UnmatchedRun(
                engine.provider(), report.jobId(), sighting.room(), report.firstMedia(), clock.instant()))) {
            log.info("{}'s run {} belongs to no session of ours", engine.provider(), report.jobId());
        }
    }

    private Optional<Session> sessionOf(ProviderKind provider, TakeSighting sighting) {
        String room = sighting.room();
        Instant began = startOf(sighting.report());
        return room == null
                ? Optional.empty()
                : sessions.ofRoom(provider, room, SESSIONS_MAX).stream()
                        .filter(session -> distance(session, began).compareTo(DISTANCE_MAX) <= 0)
                        .min(Comparator.comparing((Session session) -> distance(session, began))
                                .thenComparing(session -> session.id().toString()));
    }

    private static Duration distance(Session session, Instant began) {
        Instant started = Objects.requireNonNullElse(session.startedAt(), session.createdAt());
        return Duration.between(started, began).abs();
    }

    private void adopt(RemoteCaptureEngine engine, Session session, TakeSighting sighting) {
        EngineReport.Found report = sighting.report();
        TakeId id = new TakeId(ids.next());
        Take unknown = Take.found(id, TakeKind.COMPOSITE, engine.provider(), report.jobId(), startOf(report));
        TakeKind kind = sighting.kind() == null ? kind(engine.files(unknown)) : sighting.kind();
        Take take = Take.found(id, kind, engine.provider(), report.jobId(), startOf(report));
        Optional<Recording> adopted = starter.importRun(session, take);
        adopted.ifPresent(recording -> {
            log.info(
                    "recording {}: {}'s run {} was found in the room of its session",
                    recording.id(),
                    engine.provider(),
                    report.jobId());
            reports.fromPoll(recording, id, report);
            repairs.count(engine.provider());
        });
    }

    private Instant startOf(EngineReport.Found report) {
        Instant first = report.firstMedia();
        return first == null || first.isAfter(clock.instant()) ? clock.instant() : first;
    }

    private static TakeKind kind(List<CapturedFile> files) {
        boolean onlyTracks =
                !files.isEmpty() && files.stream().allMatch(file -> file.role() == CapturedFile.Role.TRACK);
        return onlyTracks ? TakeKind.TRACKS : TakeKind.COMPOSITE;
    }
}
