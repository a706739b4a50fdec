package dev.tapedeck.adapters.persistence.recording;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.details.TakeMatch;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.failure.ReportedFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code takes}, as {@code select.sql} returns it: an array in the order of these components. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record TakeRow(
        UUID id,
        String kind,
        @Nullable String subject,
        String provider,
        @Nullable String node,
        @Nullable String jobId,
        String state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failureCode,
        @Nullable String failureBlame,
        @Nullable Boolean failureRetryable,
        @Nullable String failureMessage,
        long segments,
        long bytes,
        long recordedUs,
        @Nullable Instant lastSegmentAt,
        @Nullable Instant aliveAt,
        int starts,
        boolean isAgain,
        @Nullable String reportedCode,
        @Nullable String reportedBlame,
        @Nullable Boolean reportedRetryable,
        @Nullable String reportedMessage,
        @Nullable Instant reportedAt,
        @Nullable String match) {

    Take take() {
        return new Take(
                new TakeId(id),
                WireNames.parse(TakeKind.class, kind),
                subject,
                new ProviderKind(provider),
                node,
                jobId,
                WireNames.parse(TakeState.class, state),
                requestedAt,
                startedAt,
                endedAt,
                Failures.of(failureCode, failureBlame, failureRetryable, failureMessage),
                progress(),
                isAgain,
                reported(),
                match == null ? null : WireNames.parse(TakeMatch.class, match));
    }

    private @Nullable ReportedFailure reported() {
        RecordingFailure failure = Failures.of(reportedCode, reportedBlame, reportedRetryable, reportedMessage);
        return failure == null || reportedAt == null ? null : new ReportedFailure(failure, reportedAt);
    }

    private TakeProgress progress() {
        Duration recorded = Duration.of(recordedUs, ChronoUnit.MICROS);
        return new TakeProgress(segments, bytes, recorded, lastSegmentAt, aliveAt, starts);
    }
}
