package dev.tapedeck.adapters.persistence.event;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.event.EventLogContract;
import org.junit.jupiter.api.Tag;

@Tag("jdk")
class PostgresEventLogIT extends OnPostgres implements EventLogContract {}
