package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.session.MessageContract;
import dev.tapedeck.domain.session.PresenceContract;
import dev.tapedeck.domain.session.SessionRepositoryContract;
import org.junit.jupiter.api.Nested;

class JdbiSessionRepositoryIT {
    @Nested
    class SessionRepositoryPromises extends OnPostgres implements SessionRepositoryContract {}

    @Nested
    class PresencePromises extends OnPostgres implements PresenceContract {}

    @Nested
    class MessagePromises extends OnPostgres implements MessageContract {}
}
