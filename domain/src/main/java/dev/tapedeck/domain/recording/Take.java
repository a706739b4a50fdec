package dev.tapedeck.domain.recording;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.details.TakeMatch;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.failure.ReportedFailure;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of one capture engine for a recording. Immutable.
 *
 * @param subject the recorded participant or track, null for the whole room or source
 * @param node the node whose process runs the take, null where a remote platform runs it
 * @param jobId the provider's name for the run, unique per provider; null until the engine responded
 * @param startedAt time of the first frame, null before it
 * @param endedAt time of the last frame, null before it
 * @param failure present exactly when {@code state} is FAILED
 * @param isAgain whether it is another try after an earlier take dropped; when it fails, nothing is missing
 * @param reported a failure before the first frame that is not confirmed yet, null for none
 * @param match how the run of a platform was matched to this take; null until it is, in takes of our own nodes, and in
 *     takes of earlier releases
 */
public record Take(
        TakeId id,
        TakeKind kind,
        @Nullable String subject,
        ProviderKind provider,
        @Nullable String node,
        @Nullable String jobId,
        TakeState state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable RecordingFailure failure,
        TakeProgress progress,
        boolean isAgain,
        @Nullable ReportedFailure reported,
        @Nullable TakeMatch match) {

    public Take {
        if ((state == TakeState.FAILED) != (failure != null)) {
            throw new IllegalArgumentException("take " + id + ": a failure belongs to FAILED, state is " + state);
        }
    }

    /** A take of which no failure is reported, and that is not matched. */
    public Take(
            TakeId id,
            TakeKind kind,
            @Nullable String subject,
            ProviderKind provider,
            @Nullable String node,
            @Nullable String jobId,
            TakeState state,
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable RecordingFailure failure,
            TakeProgress progress,
            boolean isAgain) {
        this(
                id,
                kind,
                subject,
                provider,
                node,
                jobId,
                state,
                requestedAt,
                startedAt,
                endedAt,
                failure,
                progress,
                isAgain,
                null,
                null);
    }

    public static Take requested(TakeId id, TakeKind kind, ProviderKind provider, @Nullable String node, Instant at) {
        return new Take(
                id,
                kind,
                null,
                provider,
                node,
                null,
                TakeState.REQUESTED,
                at,
                null,
                null,
                null,
                TakeProgress.NONE,
                false);
    }

    /** This take for one participant or track. */
    public Take of(@Nullable String newSubject) {
        return new Take(
                id,
                kind,
                newSubject,
                provider,
                node,
                jobId,
                state,
                requestedAt,
                startedAt,
                endedAt,
                failure,
                progress,
                isAgain,
                reported,
                match);
    }

    /** A take for a run that a platform started without a request of ours. */
    public static Take found(TakeId id, TakeKind kind, ProviderKind provider, String jobId, Instant at) {
        return requested(id, kind, provider, null, at).accepted(jobId, TakeMatch.IMPORTED);
    }

    /** Whether it has the kind and subject of another take. */
    public boolean isLike(Take other) {
        return kind == other.kind && Objects.equals(subject, other.subject);
    }

    /** Whether it was a reconnect attempt that found nothing. */
    public boolean isFruitless() {
        return isAgain && state == TakeState.FAILED && startedAt == null;
    }

    /** Whether a remote platform runs it, and not one of our nodes. */
    public boolean isRemote() {
        return node == null;
    }

    /** Whether its platform certainly does not have it. */
    public boolean isWaiting() {
        return isRemote() && state == TakeState.REQUESTED && jobId == null && progress.starts() == 0;
    }

    /** Whether it was given up before it had any media. */
    public boolean hasFailedWithoutMedia(Recording recording) {
        return state == TakeState.FAILED && recording.assets().stream().noneMatch(asset -> id.equals(asset.take()));
    }

    /** Whether this take covers all tracks and the other one is a single track. */
    boolean mayBecome(Take track) {
        return kind == TakeKind.TRACKS
                && subject == null
                && track.kind == TakeKind.TRACKS
                && track.subject != null
                && provider.equals(track.provider);
    }

    Take again() {
        return new Take(
                id,
                kind,
                subject,
                provider,
                node,
                jobId,
                state,
                requestedAt,
                startedAt,
                endedAt,
                failure,
                progress,
                true,
                reported,
                match);
    }

    /** @param how null while the job id is provisional, or the engine is our own */
    Take accepted(String job, @Nullable TakeMatch how) {
        return new Take(
                id,
                kind,
                subject,
                provider,
                node,
                job,
                state,
                requestedAt,
                startedAt,
                endedAt,
                failure,
                progress,
                isAgain,
                reported,
                how);
    }

    Take reporting(ReportedFailure unconfirmed) {
        return with(state, startedAt, endedAt, failure, unconfirmed);
    }

    /** What flows has not failed to begin. */
    Take running(Instant firstFrame) {
        return with(TakeState.RUNNING, firstFrame, endedAt, null, null);
    }

    Take ended(Instant lastFrame) {
        return with(TakeState.ENDED, startedAt, lastFrame, null, reported);
    }

    Take settled() {
        return with(TakeState.SETTLED, startedAt, endedAt, null, reported);
    }

    Take failed(RecordingFailure why, Instant at) {
        return with(TakeState.FAILED, startedAt, endedAt == null ? at : endedAt, why, reported);
    }

    private Take with(
            TakeState newState,
            @Nullable Instant newStart,
            @Nullable Instant newEnd,
            @Nullable RecordingFailure newFailure,
            @Nullable ReportedFailure newReported) {
        return new Take(
                id,
                kind,
                subject,
                provider,
                node,
                jobId,
                newState,
                requestedAt,
                newStart,
                newEnd,
                newFailure,
                progress,
                isAgain,
                newReported,
                match);
    }
}
