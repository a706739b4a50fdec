package dev.tapedeck.adapters.persistence.transcript;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.transcript.search.RecordingSearchContract;

class JdbiRecordingSearchIT extends OnPostgres implements RecordingSearchContract {}
