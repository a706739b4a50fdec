package dev.tapedeck.domain.access;

import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.IdSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Users in a map. Thread-safe. */
public final class InMemoryUserRepository implements UserRepository {
    private final IdSource ids;
    private final Map<String, UserId> idsBySubject = new HashMap<>();
    private final Map<UserId, Caller> callers = new HashMap<>();

    public InMemoryUserRepository() {
        this(new CountingIds());
    }

    public InMemoryUserRepository(IdSource ids) {
        this.ids = ids;
    }

    @Override
    public synchronized UserId idOf(Caller caller) {
        UserId id = idsBySubject.computeIfAbsent(caller.subject(), subject -> new UserId(ids.next()));
        callers.put(id, caller);
        return id;
    }

    /** What the issuer said last about a user. */
    public synchronized Optional<Caller> caller(UserId id) {
        return Optional.ofNullable(callers.get(id));
    }
}
