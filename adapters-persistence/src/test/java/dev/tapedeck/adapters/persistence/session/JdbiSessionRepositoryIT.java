package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.session.SessionRepositoryContract;
import dev.tapedeck.domain.session.SessionRoomContract;
import org.junit.jupiter.api.Nested;

class JdbiSessionRepositoryIT {
    @Nested
    class SessionRepositoryPromises extends OnPostgres implements SessionRepositoryContract {}

    @Nested
    class SessionRoomPromises extends OnPostgres implements SessionRoomContract {}
}
