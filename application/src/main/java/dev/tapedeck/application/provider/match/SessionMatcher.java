package dev.tapedeck.application.provider.match;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the session of a run: the one in its room that began nearest in time. */
public final class SessionMatcher {
    private static final Duration DISTANCE_MAX = Duration.ofDays(7);
    private static final int SESSIONS_MAX = 100;

    private final SessionRepository sessions;

    public SessionMatcher(Kernel kernel) {
        this.sessions = kernel.port(SessionRepository.class);
    }

    /** @param room null when the provider does not name it */
    public Optional<Session> find(ProviderKind provider, @Nullable String room, Instant began) {
        return room == null
                ? Optional.empty()
                : sessions.ofRoom(provider, room, SESSIONS_MAX).stream()
                        .filter(session -> distance(session, began).compareTo(DISTANCE_MAX) <= 0)
                        .min(Comparator.comparing((Session session) -> distance(session, began))
                                .thenComparing(session -> session.id().toString()));
    }

    private static Duration distance(Session session, Instant began) {
        Instant started = Objects.requireNonNullElse(session.startedAt(), session.createdAt());
        return Duration.between(started, began).abs();
    }
}
