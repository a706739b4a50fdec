package dev.tapedeck.application.session;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.session.room.PollRooms;
import dev.tapedeck.domain.job.JobName;

/** Installs sessions: the port, and the job that polls providers about their rooms. */
public final class SessionsFeature {
    private SessionsFeature() {}

    public static Sessions install(Kernel kernel) {
        kernel.repeat(JobName.POLL_ROOMS, new PollRooms(kernel));
        return new SessionActions(kernel);
    }
}
