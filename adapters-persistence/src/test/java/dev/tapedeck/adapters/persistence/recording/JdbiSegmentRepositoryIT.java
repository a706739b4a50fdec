package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.recording.SegmentRepositoryContract;

class JdbiSegmentRepositoryIT extends OnPostgres implements SegmentRepositoryContract {}
