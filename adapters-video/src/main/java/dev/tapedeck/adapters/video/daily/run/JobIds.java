package dev.tapedeck.adapters.video.daily.run;

import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Take;
import org.jspecify.annotations.Nullable;

/**
 * Names of runs. The lasting one is Daily's recording id, which its answer to a start does not tell; until it is known,
 * the take's id (Daily's instance id) and the room, which is all that is needed to stop the run and to look for it.
 */
public final class JobIds {
    private static final char BEFORE_ROOM = '@';

    private JobIds() {}

    public static String provisional(TakeId take, String room) {
        return take.toString() + BEFORE_ROOM + room;
    }

    /** Daily's recording id, null as long as it is not known. */
    public static @Nullable String recordingOf(Take take) {
        return StartResponse.isProvisional(take) ? null : take.jobId();
    }

    /** The room, null when the job does not say. */
    public static @Nullable String roomOf(Take take) {
        String job = take.jobId();
        if (job == null || !StartResponse.isProvisional(take)) {
            return null;
        }
        int mark = job.indexOf(BEFORE_ROOM);
        return mark < 0 ? null : job.substring(mark + 1);
    }
}
