package dev.tapedeck.application.transcript;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.transcript.Transcripts.Status;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.transcript.speech.RecordedSpeech;

/** Determines the status of a transcript from the stored data. */
final class TranscriptStatuses {
    private final Kernel kernel;

    TranscriptStatuses(Kernel kernel) {
        this.kernel = kernel;
    }

    Status of(RecordedSpeech speech) {
        return speech.transcript().isPresent()
                ? Status.DONE
                : withoutTranscript(speech.recording(), speech.isTranscriptionDead());
    }

    private Status withoutTranscript(Recording recording, boolean isDead) {
        boolean hasAudio = recording.asset(AssetKind.HLS).isPresent()
                || recording.asset(AssetKind.TRACK).isPresent();
        if (recording.status() != RecordingStatus.COMPLETED || !hasAudio) {
            return Status.NONE;
        }
        if (!kernel.installation().transcribes()) {
            return Status.UNAVAILABLE;
        }
        return isDead ? Status.FAILED : Status.PENDING;
    }
}
