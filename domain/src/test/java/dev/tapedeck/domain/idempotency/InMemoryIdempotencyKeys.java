package dev.tapedeck.domain.idempotency;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.Fresh;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.InProgress;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.Mismatch;
import dev.tapedeck.domain.idempotency.IdempotencyClaim.Responded;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Idempotency keys in a map. Thread-safe. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
    private record Name(UserId owner, String scope, String key) {
        static Name of(IdempotencyKey key) {
            return new Name(key.owner(), key.scope(), key.key());
        }
    }

    private record Held(
            String fingerprint,
            UUID resource,
            Instant claimedAt,
            @Nullable StoredResponse response) {}

    private final Map<Name, Held> held = new LinkedHashMap<>();

    @Override
    public synchronized IdempotencyClaim claim(IdempotencyKey key, UUID resource, Instant now) {
        Held known = held.get(Name.of(key));
        if (known == null) {
            return hold(key, resource, now);
        }
        if (!known.fingerprint().equals(key.fingerprint())) {
            return new Mismatch();
        }
        if (known.response() != null) {
            return new Responded(known.response());
        }
        boolean dead = !now.isBefore(known.claimedAt().plus(LEASE));
        return dead ? hold(key, known.resource(), now) : new InProgress();
    }

    private Fresh hold(IdempotencyKey key, UUID resource, Instant now) {
        held.put(Name.of(key), new Held(key.fingerprint(), resource, now, null));
        return new Fresh(resource);
    }

    @Override
    public synchronized void complete(IdempotencyKey key, StoredResponse response) {
        held.computeIfPresent(
                Name.of(key),
                (name, known) -> new Held(known.fingerprint(), known.resource(), known.claimedAt(), response));
    }

    @Override
    public synchronized void release(IdempotencyKey key) {
        held.computeIfPresent(Name.of(key), (name, known) -> known.response() == null ? null : known);
    }

    @Override
    public synchronized int prune(Instant before, int limit) {
        List<Name> old = held.entrySet().stream()
                .filter(entry -> entry.getValue().claimedAt().isBefore(before))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        old.forEach(held::remove);
        return old.size();
    }
}
