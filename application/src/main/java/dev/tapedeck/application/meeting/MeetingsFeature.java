package dev.tapedeck.application.meeting;

import dev.tapedeck.application.kernel.Kernel;

/** Installs meetings. */
public final class MeetingsFeature {
    private MeetingsFeature() {}

    public static Meetings install(Kernel kernel) {
        return new MeetingActions(kernel);
    }
}
