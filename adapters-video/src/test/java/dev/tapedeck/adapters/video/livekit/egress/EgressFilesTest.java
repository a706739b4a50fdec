package dev.tapedeck.adapters.video.livekit.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files of egresses whose reports are doubtful. */
class EgressFilesTest {
    private static final Instant NOW = Instant.parse("2026-09-21T12:00:00Z");

    private final Take take =
            Take.requested(new TakeId(UUID.randomUUID()), TakeKind.COMPOSITE, ProviderKind.LIVEKIT, null, NOW);

    @Test
    void an_aborted_run_with_a_name_and_a_fraction_of_a_millisecond_has_no_file() {
        EgressRun aborted = run(EgressStatus.ABORTED, Duration.ofNanos(412_000), 0);

        assertThat(EgressFiles.of(aborted, take)).isEmpty();
        assertThat(aborted.hasMedia()).isFalse();
    }

    @Test
    void a_complete_run_without_size_and_count_is_looked_for_in_the_bucket() {
        EgressRun complete = run(EgressStatus.COMPLETE, Duration.ZERO, 0);

        assertThat(EgressFiles.of(complete, take)).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("whole.mp4");
            assertThat(file.sizeBytes()).isNull();
        });
    }

    @Test
    void the_size_and_the_length_of_a_file_are_those_that_livekit_reports() {
        EgressRun complete = run(EgressStatus.COMPLETE, Duration.ofSeconds(7), 1_234);

        CapturedFile file = EgressFiles.of(complete, take).get(0);

        assertThat(file.sizeBytes()).isEqualTo(1_234);
        assertThat(file.duration()).isEqualTo(Duration.ofSeconds(7));
    }

    private EgressRun run(EgressStatus status, Duration duration, long bytes) {
        String key = "recordings/r/" + take.id() + "/whole.mp4";
        EgressOutput output = new EgressOutput(false, key, NOW, NOW.plus(duration), duration, bytes);
        return new EgressRun("EG_1", take.id(), "blue", false, status, NOW, NOW, NOW, List.of(output), "", 0, false);
    }
}
