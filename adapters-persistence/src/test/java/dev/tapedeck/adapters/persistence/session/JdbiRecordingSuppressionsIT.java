package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.session.consent.RecordingSuppressionsContract;

class JdbiRecordingSuppressionsIT extends OnPostgres implements RecordingSuppressionsContract {}
