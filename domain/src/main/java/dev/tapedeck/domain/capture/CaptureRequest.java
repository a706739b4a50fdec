package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.access.UserId;
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
 * @param owner of the recording, whose captures are counted
 * @param take sent to the provider, so that the run can be found again when the response is lost
 * @param subject participant or track, null for everything
 * @param title the recording's title, for platforms that show it with the media they keep
 * @param durationMax sent to providers that have a time limit of their own
 */
public record CaptureRequest(
        RecordingId recording,
        UserId owner,
        TakeId take,
        TakeKind kind,
        @Nullable String subject,
        String title,
        CaptureSource source,
        Quality quality,
        Duration durationMax) {}
