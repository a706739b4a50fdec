package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.domain.id.TakeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One egress, as far as it matters here.
 *
 * @param take whose files it writes, null when it is not ours
 * @param room empty when it records none
 * @param isTrack whether it keeps one track as it is sent
 * @param status null when LiveKit says one that is not known here
 * @param requestedAt when LiveKit took the request, null when it does not say
 * @param endedAt null before
 * @param error LiveKit's words, empty when all is well
 * @param errorCode like a status of HTTP, 0 without one
 * @param isElsewhere whether LiveKit had to use a store of its own
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
    /** Where a take has several runs, the one that counts is first: with media or with hope for some, then the oldest. */
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
     * When media began; empty when it has not. What LiveKit leaves out is estimated, as it matters that media came: by
     * when it took the request, and before anything is stored by its latest word.
     */
    Optional<Instant> firstFrame() {
        return outputs.stream()
                .flatMap(output -> Optional.ofNullable(output.startedAt()).stream())
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
