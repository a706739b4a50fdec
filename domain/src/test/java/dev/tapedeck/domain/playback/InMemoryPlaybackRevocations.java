package dev.tapedeck.domain.playback;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** Revocations in a map. Thread-safe. */
public final class InMemoryPlaybackRevocations implements PlaybackRevocations {
    private final BiPredicate<Actor, RecordingId> sees;
    private final Map<RecordingId, Instant> revoked = new ConcurrentHashMap<>();

    /** Of recordings that {@code sees} lets an actor see. */
    public InMemoryPlaybackRevocations(BiPredicate<Actor, RecordingId> sees) {
        this.sees = sees;
    }

    @Override
    public void revokeBefore(Actor actor, RecordingId recording, Instant before) {
        if (sees.test(actor, recording)) {
            revoked.merge(recording, before, (old, fresh) -> fresh.isAfter(old) ? fresh : old);
        }
    }

    @Override
    public Optional<Instant> revokedBefore(RecordingId recording) {
        return Optional.ofNullable(revoked.get(recording));
    }
}
