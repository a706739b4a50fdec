package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Quality;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One take to be captured.
 *
 * @param take travels to the provider, so that the job can be found again when its answer was lost
 * @param subject participant or track, null for everything
 * @param title the recording's, for platforms that show what they keep
 * @param durationMax sent along where the provider knows a limit of its own
 */
public record CaptureRequest(
        RecordingId recording,
        TakeId take,
        TakeKind kind,
        @Nullable String subject,
        String title,
        CaptureSource source,
        Quality quality,
        Duration durationMax) {}
