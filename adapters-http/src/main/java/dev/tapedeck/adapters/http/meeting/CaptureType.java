package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.domain.recording.TakeKind;

/** Kinds of takes by their names at video platforms. */
enum CaptureType {
    CLOUD(TakeKind.COMPOSITE),
    RAW_TRACKS(TakeKind.TRACKS);

    private final TakeKind kind;

    CaptureType(TakeKind kind) {
        this.kind = kind;
    }

    TakeKind kind() {
        return kind;
    }

    /** The name of a kind; an uploaded file counts as composed. */
    static String nameOf(TakeKind kind) {
        return WireNames.of(kind == TakeKind.TRACKS ? RAW_TRACKS : CLOUD);
    }
}
