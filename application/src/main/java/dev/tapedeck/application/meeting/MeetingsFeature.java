package dev.tapedeck.application.meeting;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.RecordingServices;

/** Installs what can be done with meetings. */
public final class MeetingsFeature {
    private MeetingsFeature() {}

    public static Meetings install(Kernel kernel, RecordingServices recordings) {
        return new MeetingActions(kernel, recordings);
    }
}
