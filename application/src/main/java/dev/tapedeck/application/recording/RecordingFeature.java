package dev.tapedeck.application.recording;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.deletion.PurgeRecordings;
import dev.tapedeck.application.recording.lifecycle.StopTakeJob;
import dev.tapedeck.application.recording.reconcile.ReconcileRecordings;
import dev.tapedeck.application.recording.reconcile.ReconnectRecording;
import dev.tapedeck.application.recording.track.StartTakeJob;
import dev.tapedeck.domain.job.JobName;

/** Installs recordings: the port and the jobs. */
public final class RecordingFeature {
    private RecordingFeature() {}

    public static Recordings install(Kernel kernel) {
        kernel.handle(JobName.START, new StartTakeJob(kernel));
        kernel.handle(JobName.STOP, new StopTakeJob(kernel));
        kernel.handle(JobName.RECONNECT, new ReconnectRecording(kernel));
        kernel.repeat(JobName.RECONCILE, new ReconcileRecordings(kernel));
        kernel.repeat(JobName.PURGE, new PurgeRecordings(kernel));
        return new RecordingActions(kernel);
    }
}
