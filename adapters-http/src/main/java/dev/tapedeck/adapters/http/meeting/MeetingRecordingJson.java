package dev.tapedeck.adapters.http.meeting;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.application.meeting.view.MeetingRecording;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One recording of a meeting. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MeetingRecordingJson(
        String id,
        String title,
        String status,
        boolean partial,
        @Nullable String failureCode,
        @Nullable String startedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long duration,
        boolean cloudRecordingAvailable,
        @Nullable Long cloudRecordingDuration,
        @Nullable String cloudRecordingUrl,
        List<TakeJson> takes) {
    /** One run of the platform's recorder. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record TakeJson(
            String instanceId,
            String type,
            @Nullable String subject,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String failureCode) {
        static TakeJson of(Take take) {
            return new TakeJson(
                    take.id().toString(),
                    CaptureType.nameOf(take.kind()),
                    take.subject(),
                    WireNames.of(take.state()),
                    take.startedAt(),
                    take.endedAt(),
                    codeOf(take.failure()));
        }
    }

    static MeetingRecordingJson of(MeetingRecording of, boolean mayPlay, CloudLinks links) {
        Recording recording = of.recording();
        return new MeetingRecordingJson(
                recording.id().toString(),
                recording.details().title(),
                WireNames.of(recording.status()),
                recording.result().partial(),
                codeOf(recording.result().failure()),
                WireNames.ofOptional(recording.links().initiator()),
                recording.times().createdAt(),
                recording.times().startedAt(),
                recording.times().endedAt(),
                seconds(recording.result().duration()),
                of.isPlayable(),
                seconds(of.duration()),
                mayPlay && of.isPlayable() ? links.of(of) : null,
                recording.takes().stream().map(TakeJson::of).toList());
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private static @Nullable String codeOf(@Nullable RecordingFailure failure) {
        return failure == null ? null : failure.code();
    }
}
