package dev.tapedeck.domain.recording;

import static dev.tapedeck.domain.recording.RecordingStatus.ACTIVE;
import static dev.tapedeck.domain.recording.RecordingStatus.COMPLETED;
import static dev.tapedeck.domain.recording.RecordingStatus.FAILED;
import static dev.tapedeck.domain.recording.RecordingStatus.PROCESSING;
import static dev.tapedeck.domain.recording.RecordingStatus.STARTING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordingStatusTest {
    @Test
    void each_status_leads_forward_or_to_failure() {
        assertThat(STARTING.next()).containsExactlyInAnyOrder(ACTIVE, FAILED);
        assertThat(ACTIVE.next()).containsExactlyInAnyOrder(PROCESSING, FAILED);
        assertThat(PROCESSING.next()).containsExactlyInAnyOrder(COMPLETED, FAILED);
        assertThat(COMPLETED.next()).isEmpty();
        assertThat(FAILED.next()).isEmpty();
    }

    @Test
    void completed_and_failed_are_the_end() {
        assertThat(RecordingStatus.values())
                .filteredOn(RecordingStatus::isTerminal)
                .containsExactly(COMPLETED, FAILED);
    }
}
