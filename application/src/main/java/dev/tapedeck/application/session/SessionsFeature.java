package dev.tapedeck.application.session;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.RecordingServices;
import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.application.session.room.PollRooms;
import dev.tapedeck.application.session.room.SessionPresence;
import dev.tapedeck.application.session.room.SessionRecorder;
import dev.tapedeck.domain.job.JobName;

/** Sessions as a feature: the port, and the job that polls providers about their rooms. */
public final class SessionsFeature {
    private SessionsFeature() {}

    public static Sessions install(Kernel kernel, RecordingServices recordings, RecordingDeletion deletion) {
        SessionRecorder recorder = new SessionRecorder(kernel, recordings, deletion);
        SessionPresence presence = new SessionPresence(kernel, recorder, recordings.eachTrack());
        kernel.repeat(JobName.POLL_ROOMS, new PollRooms(kernel, presence, recorder, recordings.repairs()));
        return new SessionActions(kernel, recorder, deletion);
    }
}
