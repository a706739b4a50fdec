package dev.tapedeck.application.provider.poll;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.TakeSighting;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingQuery;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the takes that platforms' runs are. */
public final class RunMatcher {
    private static final int RECORDINGS_MAX = 20;
    private static final int SESSIONS_MAX = 10;

    private final RecordingRepository recordings;
    private final SessionRepository sessions;

    public RunMatcher(RecordingRepository recordings, SessionRepository sessions) {
        this.recordings = recordings;
        this.sessions = sessions;
    }

    /** A run of ours. */
    public record Run(Recording recording, TakeId take) {}

    /** By our name for it where the run carries one, otherwise by the platform's, otherwise by where and when it began. */
    public Optional<Run> find(ProviderKind provider, TakeSighting sighting) {
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
        return takesIn(provider, room, sighting::mayBe)
                .max(Comparator.comparing(
                        run -> run.recording().take(run.take()).orElseThrow().requestedAt()));
    }

    /**
     * The take that a run must be of which the platform tells neither our name nor the kind: the only one in its room
     * that was taken by the platform and has not been seen to run.
     */
    public Optional<Run> onlyWaiting(ProviderKind provider, TakeSighting sighting) {
        String room = sighting.room();
        if (room == null || sighting.take() != null || sighting.kind() != null) {
            return Optional.empty();
        }
        List<Run> waiting = takesIn(
                        provider,
                        room,
                        take -> take.state() == TakeState.REQUESTED
                                && take.jobId() != null
                                && sighting.mayBeBesidesKind(take))
                .toList();
        return waiting.size() == 1 ? Optional.of(waiting.get(0)) : Optional.empty();
    }

    private Stream<Run> takesIn(ProviderKind provider, String room, Predicate<Take> which) {
        return sessions.ofRoom(provider, room, SESSIONS_MAX).stream()
                .flatMap(session -> recordings.list(Actor.system(), latestOf(session.id())).recordings().stream())
                .flatMap(recording -> recording.takes().stream()
                        .filter(take -> take.provider().equals(provider) && which.test(take))
                        .map(take -> new Run(recording, take.id())));
    }

    private static RecordingQuery latestOf(SessionId session) {
        return new RecordingQuery(null, null, session, null, null, null, null, 1, RECORDINGS_MAX);
    }

    public Optional<Run> find(ProviderKind provider, String jobId) {
        return recordings
                .findByJob(provider, jobId)
                .flatMap(recording -> recording.takes().stream()
                        .filter(take -> take.provider().equals(provider) && jobId.equals(take.jobId()))
                        .map(take -> new Run(recording, take.id()))
                        .findFirst());
    }

    /** A take's name does not make another platform's run its own. */
    private static Optional<Run> run(ProviderKind provider, Recording recording, TakeId id) {
        return recording
                .take(id)
                .filter(take -> take.provider().equals(provider))
                .map(Take::id)
                .map(take -> new Run(recording, take));
    }
}
