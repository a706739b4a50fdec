package dev.tapedeck.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.bootstrap.client.RemoteRecording;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter shown = new StringWriter();

    @Test
    void status_time_and_size_stand_in_one_line() {
        assertThat(ProgressLine.text(recording("active", 12_345_678), Duration.ofSeconds(3_725)))
                .isEqualTo("active     01:02:05  12.3 MB");
    }

    @Test
    void a_watched_line_is_written_over() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), true);

        line.show(recording("active", 0), Duration.ofSeconds(1));
        line.show(recording("active", 0), Duration.ofSeconds(2));

        assertThat(shown.toString()).doesNotContain("\n").contains("\ractive     00:00:02");
    }

    @Test
    void without_a_terminal_only_changes_are_shown() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), false);

        line.show(recording("active", 0), Duration.ofSeconds(1));
        line.show(recording("active", 0), Duration.ofSeconds(2));
        line.show(recording("completed", 0), Duration.ofSeconds(3));

        assertThat(shown.toString().lines()).hasSize(2);
    }

    private static RemoteRecording recording(String status, long sizeBytes) {
        return new RemoteRecording(
                "id", "title", status, Duration.ZERO, sizeBytes, false, Optional.empty(), Optional.empty());
    }
}
