package dev.tapedeck.adapters.persistence.transcript;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.transcript.TranscriptRepositoryContract;

class JdbiTranscriptRepositoryIT extends OnPostgres implements TranscriptRepositoryContract {}
