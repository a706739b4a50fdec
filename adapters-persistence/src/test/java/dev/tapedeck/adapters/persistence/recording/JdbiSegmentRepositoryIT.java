package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.media.SegmentRepositoryContract;

class JdbiSegmentRepositoryIT extends OnPostgres implements SegmentRepositoryContract {}
