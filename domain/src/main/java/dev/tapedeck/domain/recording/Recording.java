package dev.tapedeck.domain.recording;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recording: the aggregate root, with its takes and their media. Immutable; every change returns a new recording.
 * Only {@link #on} changes the status.
 *
 * @param source the recorded room or stream
 * @param maxDuration the recording is stopped after this time
 * @param reconnectWindow how long it waits for a dropped source to come back; zero when it does not wait
 * @param takes in the order of their requests
 * @param assets in the order of their arrival
 * @param version counts saves; a save of an older version is refused
 */
public record Recording(
        RecordingId id,
        UserId owner,
        RecordingLinks links,
        RecordingDetails details,
        CaptureSource source,
        Duration maxDuration,
        Duration reconnectWindow,
        RecordingStatus status,
        Activity activity,
        RecordingTimes times,
        RecordingResult result,
        List<Take> takes,
        List<MediaAsset> assets,
        long version) {
    public static final Duration MAX_DURATION_DEFAULT = Duration.ofHours(8);

    public Recording {
        takes = List.copyOf(takes);
        assets = List.copyOf(assets);
        if ((status == RecordingStatus.FAILED) != (result.failure() != null)) {
            throw new IllegalArgumentException(
                    "recording " + id + ": a failure belongs to FAILED, status is " + status);
        }
    }

    /** A new recording with its first takes, at least one. */
    public static Recording starting(
            RecordingId id,
            UserId owner,
            RecordingLinks links,
            RecordingDetails details,
            CaptureSource source,
            Duration maxDuration,
            List<Take> first,
            Instant now) {
        if (first.isEmpty()) {
            throw new IllegalArgumentException("recording " + id + " has no take to start with");
        }
        return new Recording(
                id,
                owner,
                links,
                details,
                source,
                maxDuration,
                Duration.ZERO,
                RecordingStatus.STARTING,
                Activity.RECORDING,
                RecordingTimes.createdAt(now),
                RecordingResult.NONE,
                first,
                List.of(),
                0);
    }

    /** This recording with another reconnect window. */
    public Recording waiting(Duration window) {
        return new Recording(
                id,
                owner,
                links,
                details,
                source,
                maxDuration,
                window,
                status,
                activity,
                times,
                result,
                takes,
                assets,
                version);
    }

    /** Applies a signal to this recording. Total and pure: every signal has an outcome in every status. */
    public Outcome on(RecordingSignal signal) {
        return RecordingMachine.apply(this, signal);
    }

    public Optional<Take> take(TakeId take) {
        return takes.stream().filter(t -> t.id().equals(take)).findFirst();
    }

    public boolean isStopAsked() {
        return times.stopAskedAt() != null;
    }

    /**
     * The end of the time in which messages belong to the recording: its last frame or, where media lagged behind the
     * clock, the requested stop; null while it goes on.
     */
    public @Nullable Instant heardUntil() {
        boolean isOver = status == RecordingStatus.PROCESSING || status.isTerminal();
        return isOver ? times.heardUntil() : null;
    }

    /** The time of its end, or of the stop request; empty while it goes on. */
    public Optional<Instant> overAt() {
        if (!isStopAsked() && !status.isTerminal()) {
            return Optional.empty();
        }
        Instant ended = Objects.requireNonNullElse(times.endedAt(), times.updatedAt());
        return Optional.of(Objects.requireNonNullElse(times.stopAskedAt(), ended));
    }

    public boolean isDeleted() {
        return times.deletedAt() != null;
    }

    /** Whether an operator has closed it; what it has is then being settled. */
    public boolean isClosed() {
        return result.closure() != null;
    }

    /** Takes that must be stopped and whose job id is known, so that their engine can stop them. */
    public List<Take> takesToStop() {
        return takesToEnd().stream().filter(take -> take.jobId() != null).toList();
    }

    /**
     * Takes that must not go on, whether or not their engine is known to have them. While the recording reconnects,
     * takes that have not begun are excluded: they test whether the source is back.
     */
    public List<Take> takesToEnd() {
        boolean over = isStopAsked() || isDeleted() || status == RecordingStatus.PROCESSING || status.isTerminal();
        if (over || activity == Activity.PAUSED) {
            return takes.stream().filter(take -> take.state().isCapturing()).toList();
        }
        return activity == Activity.RECONNECTING
                ? takes.stream()
                        .filter(take -> take.state() == TakeState.RUNNING)
                        .toList()
                : List.of();
    }

    /** Whether the recording goes on when its source comes back. */
    public boolean waitsForReturn() {
        return status == RecordingStatus.ACTIVE
                && activity != Activity.PAUSED
                && !isStopAsked()
                && !isDeleted()
                && !result.truncated()
                && reconnectWindow.compareTo(Duration.ZERO) > 0;
    }

    /** The open take of a kind and subject: it records now, or is about to. */
    public Optional<Take> capturing(TakeKind kind, @Nullable String subject) {
        return takes.stream()
                .filter(take -> take.state().isCapturing())
                .filter(take -> take.kind() == kind && Objects.equals(take.subject(), subject))
                .findFirst();
    }

    /**
     * The open take that already records what another take would record. For a take of all tracks, any take of tracks
     * counts.
     */
    public Optional<Take> recorderOf(Take wanted) {
        boolean anyTrack = wanted.kind() == TakeKind.TRACKS && wanted.subject() == null;
        return takes.stream()
                .filter(take -> take.state().isCapturing())
                .filter(take -> take.isLike(wanted) || (anyTrack && take.kind() == TakeKind.TRACKS))
                .findFirst();
    }

    /** The latest asset of a kind. */
    public Optional<MediaAsset> asset(AssetKind kind) {
        return assets.stream().filter(a -> a.kind() == kind).reduce((first, second) -> second);
    }

    /** Whether the recording can be played: it has settled media, stored or hosted, or segments of a running take. */
    public boolean isPlayable() {
        return asset(AssetKind.HLS).isPresent()
                || asset(AssetKind.HOSTED).isPresent()
                || takes.stream()
                        .anyMatch(t ->
                                t.state() != TakeState.FAILED && t.progress().hasMedia());
    }

    /** This recording with other details. */
    public Recording describedAs(RecordingDetails newDetails, Instant now) {
        return with(newDetails, status, activity, times.updated(now), result, takes, assets, version);
    }

    /** Marks the recording deleted: it is hidden, its takes are stopped, and media that arrives later is purged. */
    public Recording deletedAt(Instant now) {
        return withTimes(times.deleted(now).updated(now));
    }

    /** Adds an asset that was made from its media, such as a thumbnail. The same object is not added twice. */
    public Recording withAsset(MediaAsset asset, Instant now) {
        return withAssets(List.of(asset)).withTimes(times.updated(now));
    }

    /** This recording with the version that the store gave it. */
    public Recording atVersion(long stored) {
        return with(details, status, activity, times, result, takes, assets, stored);
    }

    boolean anyTake(Predicate<TakeState> is) {
        return takes.stream().anyMatch(t -> is.test(t.state()));
    }

    Recording moveTo(RecordingStatus next) {
        return moveTo(next, result);
    }

    Recording fail(RecordingFailure why) {
        return moveTo(RecordingStatus.FAILED, result.failed(why));
    }

    /** Only an active recording can be paused or reconnecting, so every status change ends that. */
    private Recording moveTo(RecordingStatus next, RecordingResult newResult) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("recording " + id + " cannot go from " + status + " to " + next);
        }
        return with(details, next, Activity.RECORDING, times, newResult, takes, assets, version);
    }

    Recording withActivity(Activity newActivity) {
        return with(details, status, newActivity, times, result, takes, assets, version);
    }

    Recording withTimes(RecordingTimes newTimes) {
        return with(details, status, activity, newTimes, result, takes, assets, version);
    }

    Recording withResult(RecordingResult newResult) {
        return with(details, status, activity, times, newResult, takes, assets, version);
    }

    /** Replaces a take, or adds it at the end when it is new. */
    Recording withTake(Take take) {
        List<Take> changed = new ArrayList<>(takes);
        changed.replaceAll(t -> t.id().equals(take.id()) ? take : t);
        if (!changed.contains(take)) {
            changed.add(take);
        }
        return withTakes(changed);
    }

    Recording withFurther(List<Take> further) {
        return withTakes(Stream.concat(takes.stream(), further.stream()).toList());
    }

    Recording withTakes(List<Take> newTakes) {
        return with(details, status, activity, times, result, newTakes, assets, version);
    }

    /** Adds assets and their size; known media is left out. */
    Recording withAssets(List<MediaAsset> more) {
        List<MediaAsset> fresh = more.stream()
                .filter(asset -> assets.stream().noneMatch(asset::isSameAs))
                .toList();
        List<MediaAsset> all = Stream.concat(assets.stream(), fresh.stream()).toList();
        List<MediaAsset> originals =
                all.stream().filter(a -> a.kind().isOriginal()).toList();
        RecordingResult sized = originals.isEmpty()
                ? result
                : result.holding(sizeOf(originals), originals.get(0).contentType());
        return with(details, status, activity, times, sized, takes, all, version);
    }

    /** Null when the size of one of them is not known. */
    private static @Nullable Long sizeOf(List<MediaAsset> assets) {
        long sum = 0;
        for (MediaAsset asset : assets) {
            if (asset.sizeBytes() == null) {
                return null;
            }
            sum += asset.sizeBytes();
        }
        return sum;
    }

    /** Copies the fields that never change; the others are arguments. */
    private Recording with(
            RecordingDetails newDetails,
            RecordingStatus newStatus,
            Activity newActivity,
            RecordingTimes newTimes,
            RecordingResult newResult,
            List<Take> newTakes,
            List<MediaAsset> newAssets,
            long newVersion) {
        return new Recording(
                id,
                owner,
                links,
                newDetails,
                source,
                maxDuration,
                reconnectWindow,
                newStatus,
                newActivity,
                newTimes,
                newResult,
                newTakes,
                newAssets,
                newVersion);
    }
}
