package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.domain.id.TakeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One egress, with the fields that matter here.
 *
 * @param take the take of its files, null when it is not ours
 * @param room empty when it records none
 * @param isTrack whether it stores one track without encoding it again
 * @param status null when it is unknown here
 * @param requestedAt when LiveKit accepted the request, null when it is not reported
 * @param endedAt null until then
 * @param error LiveKit's error message, empty when there is none
 * @param errorCode like an HTTP status, 0 without one
 * @param isElsewhere whether LiveKit had to use its backup storage
 */
public record EgressRun(
        String id,
        @Nullable TakeId take,
        String room,
        boolean isTrack,
        @Nullable EgressStatus status,
        @Nullable Instant requestedAt,
        @Nullable Instant endedAt,
        @Nullable Instant updatedAt,
        List<EgressOutput> outputs,
        String error,
        long errorCode,
        boolean isElsewhere) {
    /**
     * The order of several runs of a take; the first one counts: runs with media or possible media first, then the
     * oldest.
     */
    static final Comparator<EgressRun> BY_WORTH = Comparator.<EgressRun, Boolean>comparing(run -> !run.isWorthwhile())
            .thenComparing(run -> Objects.requireNonNullElse(run.requestedAt, Instant.MAX));

    public EgressRun {
        outputs = List.copyOf(outputs);
    }

    public boolean isOver() {
        return status != null && status.isOver();
    }

    boolean hasMedia() {
        return outputs.stream().anyMatch(EgressOutput::hasMedia);
    }

    /**
     * The start of the media; empty before it. When LiveKit does not report it, it is estimated by the time of the
     * request, or before anything is stored by the latest update, as it matters that there is media.
     */
    Optional<Instant> firstFrame() {
        return outputs.stream()
                .flatMap(output -> output.firstFrame().stream())
                .min(Comparator.naturalOrder())
                .or(() -> hasMedia() ? Optional.ofNullable(requestedAt) : Optional.empty())
                .or(() -> status == EgressStatus.ACTIVE ? Optional.ofNullable(updatedAt) : Optional.empty());
    }

    Optional<Instant> lastFrame() {
        return outputs.stream().flatMap(output -> output.lastFrame().stream()).max(Comparator.naturalOrder());
    }

    private boolean isWorthwhile() {
        return !isOver() || hasMedia();
    }
}
