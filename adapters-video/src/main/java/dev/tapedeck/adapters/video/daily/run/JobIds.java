package dev.tapedeck.adapters.video.daily.run;

import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Take;
import org.jspecify.annotations.Nullable;

/**
 * Job ids of runs. The final one is Daily's recording id, which the response to a start does not have. Until it is
 * known, the job id consists of the take's id (Daily's instance id) and the room, which are enough to stop and to find
 * the run.
 */
public final class JobIds {
    private static final char BEFORE_ROOM = '@';

    private JobIds() {}

    public static String provisional(TakeId take, String room) {
        return take.toString() + BEFORE_ROOM + room;
    }

    /** Daily's recording id, null until it is known. */
    public static @Nullable String recordingOf(Take take) {
        return StartResponse.isProvisional(take) ? null : take.jobId();
    }

    /** The room, null when the job id does not have it. */
    public static @Nullable String roomOf(Take take) {
        String job = take.jobId();
        if (job == null || !StartResponse.isProvisional(take)) {
            return null;
        }
        int mark = job.indexOf(BEFORE_ROOM);
        return mark < 0 ? null : job.substring(mark + 1);
    }
}
