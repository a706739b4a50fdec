package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.recording.repository.RecordingChangeContract;
import dev.tapedeck.domain.recording.repository.RecordingChangeEffectsContract;
import dev.tapedeck.domain.recording.repository.RecordingCleanupContract;
import dev.tapedeck.domain.recording.repository.RecordingListContract;
import dev.tapedeck.domain.recording.repository.RecordingOpeningContract;
import dev.tapedeck.domain.recording.repository.RecordingRepositoryContract;
import org.junit.jupiter.api.Nested;

class JdbiRecordingRepositoryIT {
    @Nested
    class RecordingRepositoryPromises extends OnPostgres implements RecordingRepositoryContract {}

    @Nested
    class RecordingOpeningPromises extends OnPostgres implements RecordingOpeningContract {}

    @Nested
    class RecordingChangePromises extends OnPostgres implements RecordingChangeContract {}

    @Nested
    class RecordingChangeEffectsPromises extends OnPostgres implements RecordingChangeEffectsContract {}

    @Nested
    class RecordingListPromises extends OnPostgres implements RecordingListContract {}

    @Nested
    class RecordingCleanupPromises extends OnPostgres implements RecordingCleanupContract {}
}
