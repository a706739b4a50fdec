package dev.tapedeck.bootstrap.architecture;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What does not keep a rule yet. Entries are only taken away or made smaller here; one that is not needed fails its rule. */
final class StillOpen {
    /** Packages of more than 12 types. */
    static final Map<String, Integer> CROWDED_PACKAGES = sizes("""
            dev.tapedeck.application.provider.collect 15
            dev.tapedeck.application.provider.poll 13
            dev.tapedeck.application.recording 19
            dev.tapedeck.domain.capture 21
            dev.tapedeck.domain.media 18
            dev.tapedeck.domain.recording 36
            dev.tapedeck.domain.session 14
            dev.tapedeck.domain.transcript 13
            """);

    /** Classes with constructors of more than 5 parameters. */
    static final Map<String, Integer> LONG_CONSTRUCTORS = sizes("""
            dev.tapedeck.application.recording.RecordingServices 9
            dev.tapedeck.application.recording.ResumeRecordingService 7
            dev.tapedeck.application.recording.deletion.RecordingDeletion 7
            dev.tapedeck.application.recording.lifecycle.CaptureReports 6
            dev.tapedeck.application.recording.lifecycle.TakeSettlement 6
            dev.tapedeck.application.recording.reconcile.OverdueTakes 6
            dev.tapedeck.application.recording.reconcile.ReconcileRecordings 7
            dev.tapedeck.application.recording.reconcile.ReconnectRecording 8
            dev.tapedeck.application.recording.reconcile.TakeRepairs 6
            dev.tapedeck.application.recording.start.PerTrackTakes 6
            dev.tapedeck.application.recording.start.RecordingStarter 6
            dev.tapedeck.application.recording.start.StartRecording 7
            dev.tapedeck.application.recording.start.StartTakeJob 6
            dev.tapedeck.application.recording.start.TakeStarter 7
            """);

    /** Features that show more than a port and an install. */
    static final Set<String> OPEN_FEATURES = Set.of(
            Modules.APPLICATION + ".meeting", Modules.APPLICATION + ".recording", Modules.APPLICATION + ".session");

    /** Interfaces that other features than their own use, and that are no ports. */
    static final Set<String> SHARED_INTERFACES = Set.of(Modules.APPLICATION + ".recording.AfterSettled");

    /** Classes that register jobs without the kernel. */
    static final Set<String> REGISTERING_CLASSES = Set.of(Modules.APPLICATION + ".recording.RecordingServices");

    private StillOpen() {}

    private static Map<String, Integer> sizes(String lines) {
        return lines.lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> Integer.valueOf(words[1])));
    }
}
