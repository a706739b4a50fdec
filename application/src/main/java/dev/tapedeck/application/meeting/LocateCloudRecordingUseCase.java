package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Finds where a meeting's composed recording can be fetched. */
@FunctionalInterface
public interface LocateCloudRecordingUseCase {
    /** Where it is. */
    sealed interface Result {
        /** One file at a signed address that expires. */
        record File(URI address) implements Result {
            @Override
            public String toString() {
                return "File[address=hidden]";
            }
        }

        /** A playlist, which has to be asked for with a playback token, as its segments are private too. */
        record Playlist(Recording recording) implements Result {}

        /** Nothing can be played: not yet, or there is no such recording in this meeting. */
        record Missing() implements Result {}

        /** There is no such meeting, or the caller may not play its recordings. */
        record NotAdmitted() implements Result {}
    }

    /** @param recording null for the latest that can be played */
    Result locate(MeetingCaller caller, SessionId meeting, @Nullable RecordingId recording);
}
