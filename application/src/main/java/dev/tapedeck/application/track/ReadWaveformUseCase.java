package dev.tapedeck.application.track;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;

/** Gives the drawing of a recording's sound, and has it made when nobody asked before. */
@FunctionalInterface
public interface ReadWaveformUseCase {
    /** How to answer. */
    sealed interface Result {
        /** The loudness of equal parts, each from 0 to 255 as an unsigned byte. Belongs to the caller. */
        @SuppressWarnings("ArrayRecordComponent")
        record Drawn(byte[] loudness) implements Result {}

        /** It is being made; ask again in a few seconds. */
        record Preparing() implements Result {}

        /** The actor has no recording with this id, or nothing of it can be heard (yet). */
        record Missing() implements Result {}
    }

    Result read(Actor actor, RecordingId recording);
}
