package dev.tapedeck.domain.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InMemoryTelemetryTest implements TelemetryContract {
    private final InMemoryTelemetry telemetry = new InMemoryTelemetry();

    @Override
    public Telemetry telemetry() {
        return telemetry;
    }

    @Test
    void what_was_counted_can_be_read() {
        telemetry.signal("StopAsked", "moved");
        telemetry.signal("StopAsked", "moved");
        telemetry.status(RecordingStatus.FAILED);
        telemetry.repaired(ProviderKind.DAILY);

        assertThat(telemetry.signals("StopAsked", "moved")).isEqualTo(2);
        assertThat(telemetry.signals("StopAsked", "refused")).isZero();
        assertThat(telemetry.statuses(RecordingStatus.FAILED)).isEqualTo(1);
        assertThat(telemetry.repairs(ProviderKind.DAILY)).isEqualTo(1);
    }

    @Nested
    class TheOneThatCountsNothing implements TelemetryContract {
        @Override
        public Telemetry telemetry() {
            return Telemetry.none();
        }
    }
}
