package dev.tapedeck.application.meeting.view;

import dev.tapedeck.domain.recording.TakeKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The type of a meeting's automatic recordings. */
public enum MeetingRecordingType {
    NONE(false, false),
    CLOUD(true, false),
    RAW_TRACKS(false, true),
    BOTH(true, true);

    private final boolean composed;
    private final boolean tracks;

    MeetingRecordingType(boolean composed, boolean tracks) {
        this.composed = composed;
        this.tracks = tracks;
    }

    public Set<TakeKind> kinds() {
        Set<TakeKind> kinds = EnumSet.noneOf(TakeKind.class);
        if (composed) {
            kinds.add(TakeKind.COMPOSITE);
        }
        if (tracks) {
            kinds.add(TakeKind.TRACKS);
        }
        return kinds;
    }

    /** @param enabled whether recordings start automatically; otherwise the type is {@code NONE} */
    public static MeetingRecordingType of(boolean enabled, Set<TakeKind> kinds) {
        return Arrays.stream(values())
                .filter(type -> enabled && type.kinds().equals(kinds))
                .findFirst()
                .orElse(NONE);
    }

    /** The API's name of the type that records only this kind; an uploaded file counts as composed. */
    public static String nameOf(TakeKind kind) {
        return kind == TakeKind.TRACKS ? "raw-tracks" : "cloud";
    }
}
