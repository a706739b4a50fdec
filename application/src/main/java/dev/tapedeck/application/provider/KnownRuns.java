package dev.tapedeck.application.provider;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.TakeSighting;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingQuery;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.Map;
import java.util.Optional;

/** Finds the takes that platforms' runs are. */
final class KnownRuns {
    private static final int RECORDINGS_MAX = 20;
    private static final int SESSIONS_MAX = 10;

    private final RecordingRepository recordings;
    private final SessionRepository sessions;

    KnownRuns(RecordingRepository recordings, SessionRepository sessions) {
        this.recordings = recordings;
        this.sessions = sessions;
    }

    /** A run of ours. */
    record Run(Recording recording, TakeId take) {}

    /** By our name for it where the run carries one, otherwise by the platform's, otherwise by where and when it began. */
    Optional<Run> find(ProviderKind provider, TakeSighting sighting) {
        TakeId named = sighting.take();
        Optional<Run> byName = named == null
                ? Optional.empty()
                : recordings.findByTake(named).flatMap(recording -> run(provider, recording, named));
        return byName.or(() -> find(provider, sighting.report().jobId())).or(() -> inRoom(provider, sighting));
    }

    /** The take that was asked for last among those whose run this may be. */
    private Optional<Run> inRoom(ProviderKind provider, TakeSighting sighting) {
        String room = sighting.room();
        if (room == null || sighting.take() != null) {
            return Optional.empty();
        }
        return sessions.ofRoom(provider, room, SESSIONS_MAX).stream()
                .flatMap(session -> recordings.list(Actor.system(), latestOf(session.id())).recordings().stream())
                .flatMap(recording -> recording.takes().stream()
                        .filter(take -> take.provider() == provider && sighting.mayBe(take))
                        .map(take -> Map.entry(take.requestedAt(), new Run(recording, take.id()))))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private static RecordingQuery latestOf(SessionId session) {
        return new RecordingQuery(null, null, session, null, null, null, null, 1, RECORDINGS_MAX);
    }

    Optional<Run> find(ProviderKind provider, String jobId) {
        return recordings
                .findByJob(provider, jobId)
                .flatMap(recording -> recording.takes().stream()
                        .filter(take -> take.provider() == provider && jobId.equals(take.jobId()))
                        .map(take -> new Run(recording, take.id()))
                        .findFirst());
    }

    /** A take's name does not make another platform's run its own. */
    private static Optional<Run> run(ProviderKind provider, Recording recording, TakeId id) {
        return recording
                .take(id)
                .filter(take -> take.provider() == provider)
                .map(Take::id)
                .map(take -> new Run(recording, take));
    }
}
