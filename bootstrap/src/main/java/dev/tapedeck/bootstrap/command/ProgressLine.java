package dev.tapedeck.bootstrap.command;

import dev.tapedeck.bootstrap.client.RemoteRecording;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Shows how far a recording has come: one line that is written over, or a line per status where nobody is watching. */
final class ProgressLine {
    private static final String ERASE_REST = "\u001b[K";
    private static final double BYTES_PER_MEGABYTE = 1_000_000;

    private final PrintWriter out;
    private final boolean overwrites;
    private String shownStatus = "";

    ProgressLine(PrintWriter out, boolean overwrites) {
        this.out = out;
        this.overwrites = overwrites;
    }

    void show(RemoteRecording recording, Duration running) {
        String line = text(recording, running);
        if (overwrites) {
            out.print("\r" + line + ERASE_REST);
            out.flush();
        } else if (!shownStatus.equals(recording.status())) {
            out.println(line);
        }
        shownStatus = recording.status();
    }

    /** What comes next stands on a line of its own. */
    void end() {
        if (overwrites) {
            out.println();
        }
    }

    static String text(RemoteRecording recording, Duration running) {
        return String.format(
                Locale.ROOT,
                "%-10s %02d:%02d:%02d  %.1f MB",
                recording.status(),
                running.toHours(),
                running.toMinutesPart(),
                running.toSecondsPart(),
                recording.sizeBytes() / BYTES_PER_MEGABYTE);
    }
}
