package dev.tapedeck.domain.telemetry;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Telemetry} promises: counting never gets into the way of the work that it counts. */
public interface TelemetryContract {
    List<ProviderKind> PROVIDERS =
            List.of(ProviderKind.FFMPEG, ProviderKind.LIVEKIT, ProviderKind.KINESCOPE, new ProviderKind("example"));

    Telemetry telemetry();

    @Test
    default void everything_can_be_counted() {
        assertThatCode(this::countEverything).doesNotThrowAnyException();
    }

    @Test
    default void odd_names_can_be_counted() {
        assertThatCode(() -> telemetry().signal("", "ünï {\"\\\n\uD83D\uDE00")).doesNotThrowAnyException();
    }

    @Test
    default void many_may_count_at_once() {
        assertThatCode(() -> Simultaneously.call(20, number -> {
                    countEverything();
                    return number;
                }))
                .doesNotThrowAnyException();
    }

    private void countEverything() {
        telemetry().signal("MediaFlowing", "moved");
        for (RecordingStatus status : RecordingStatus.values()) {
            telemetry().status(status);
        }
        for (ProviderKind provider : PROVIDERS) {
            telemetry().repaired(provider);
        }
    }
}
