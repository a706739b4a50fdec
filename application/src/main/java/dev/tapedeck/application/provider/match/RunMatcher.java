package dev.tapedeck.application.provider.match;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.details.TakeMatch;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.SessionRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Matches providers' runs to takes. */
public final class RunMatcher {
    private static final int RECORDINGS_MAX = 20;
    private static final int SESSIONS_MAX = 10;

    private final RecordingRepository recordings;
    private final SessionRepository sessions;

    public RunMatcher(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.sessions = kernel.port(SessionRepository.class);
    }

    /**
     * A run that is matched to a take.
     *
     * @param how by what it was matched
     */
    public record Run(Recording recording, TakeId take, TakeMatch how) {}

    /**
     * Matches by our take id if the run carries it, otherwise by the provider's name of the run, otherwise by room and
     * time.
     */
    public Optional<Run> find(ProviderKind provider, ObservedRun observed) {
        TakeId named = observed.take();
        Optional<Run> byName = named == null
                ? Optional.empty()
                : recordings.findByTake(named).flatMap(recording -> run(provider, recording, named));
        return byName.or(() -> find(provider, observed.report().jobId()))
                .or(() -> inRoom(provider, observed))
                .or(() -> onlyOpen(provider, observed));
    }

    /** A run that has ended without showing its kind, as it has no media, is that of the only open take it may be. */
    private Optional<Run> onlyOpen(ProviderKind provider, ObservedRun observed) {
        String room = observed.room();
        if (room == null
                || observed.take() != null
                || observed.kind() != null
                || observed.report().end() == null) {
            return Optional.empty();
        }
        List<Run> open = takesIn(
                        provider,
                        room,
                        TakeMatch.ONLY_OPEN,
                        take -> take.state().isCapturing() && take.jobId() != null && observed.mayBeBesidesKind(take))
                .toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    /** By the provider's name of the run. */
    public Optional<Run> find(ProviderKind provider, String jobId) {
        return recordings
                .findByJob(provider, jobId)
                .flatMap(recording -> recording.takes().stream()
                        .filter(take -> take.provider().equals(provider) && jobId.equals(take.jobId()))
                        .map(take -> new Run(recording, take.id(), TakeMatch.JOB_ID))
                        .findFirst());
    }

    /** The take that was requested last among the takes that this run may belong to. */
    private Optional<Run> inRoom(ProviderKind provider, ObservedRun observed) {
        String room = observed.room();
        if (room == null || observed.take() != null) {
            return Optional.empty();
        }
        return takesIn(provider, room, TakeMatch.ROOM, observed::mayBe)
                .max(Comparator.comparing(
                        run -> run.recording().take(run.take()).orElseThrow().requestedAt()));
    }

    /**
     * Matches a run that carries neither our take id nor the kind: to the take in its room that the provider has
     * accepted and that has neither been observed to run nor reported to have failed, if there is only one.
     */
    public Optional<Run> onlyWaiting(ProviderKind provider, ObservedRun observed) {
        String room = observed.room();
        if (room == null || observed.take() != null || observed.kind() != null) {
            return Optional.empty();
        }
        List<Run> waiting = takesIn(
                        provider,
                        room,
                        TakeMatch.ROOM,
                        take -> take.state() == TakeState.REQUESTED
                                && take.jobId() != null
                                && take.reported() == null
                                && observed.mayBeBesidesKind(take))
                .toList();
        return waiting.size() == 1 ? Optional.of(waiting.get(0)) : Optional.empty();
    }

    private Stream<Run> takesIn(ProviderKind provider, String room, TakeMatch how, Predicate<Take> which) {
        return sessions.ofRoom(provider, room, SESSIONS_MAX).stream()
                .flatMap(session -> recordings.list(latestOf(session.id())).recordings().stream())
                .flatMap(recording -> recording.takes().stream()
                        .filter(take -> take.provider().equals(provider) && which.test(take))
                        .map(take -> new Run(recording, take.id(), how)));
    }

    private static RecordingQuery latestOf(SessionId session) {
        return new RecordingQuery(null, null, session, null, null, null, null, 1, RECORDINGS_MAX);
    }

    /** The id of another provider's take does not match. */
    private static Optional<Run> run(ProviderKind provider, Recording recording, TakeId id) {
        return recording
                .take(id)
                .filter(take -> take.provider().equals(provider))
                .map(Take::id)
                .map(take -> new Run(recording, take, TakeMatch.TAKE_ID));
    }
}
