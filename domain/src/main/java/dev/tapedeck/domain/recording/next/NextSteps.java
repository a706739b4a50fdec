package dev.tapedeck.domain.recording.next;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.time.Dropout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides which jobs are due for a recording; nothing else decides it. Pure, so that it can be computed again after a
 * crash. Scheduling a job twice is harmless, so in doubt a job is due.
 */
public final class NextSteps {
    private NextSteps() {}

    /** The end of a take in a provider's report. */
    public enum ReportedEnd {
        NONE,
        /** The provider reports that the take ended. */
        CERTAIN,
        /** A webhook reports that the take failed; that counts only after a poll has confirmed it. */
        IN_DOUBT
    }

    /** Jobs that a change makes due; the transaction that saves the change schedules them. */
    public static List<JobKey> afterChange(Recording before, Recording after, Installation installation) {
        Stream<JobKey> ofTakes = remoteTakes(after)
                .flatMap(take -> Stream.of(TakeStep.values())
                        .filter(step -> step.isDueByChange(before, after, take))
                        .map(step -> step.of(take)));
        Stream<JobKey> ofRecording = Stream.of(RecordingStep.values())
                .filter(step -> step.isDueByChange(before, after, installation))
                .map(step -> step.of(after));
        return Stream.concat(ofTakes, ofRecording).toList();
    }

    /** Jobs due for a recording that has just been opened. */
    public static List<JobKey> afterOpening(Recording opened) {
        return remoteTakes(opened)
                .filter(take -> take.jobId() == null)
                .map(NextSteps::afterRequest)
                .toList();
    }

    /** The job due when a caller requests a take that waits for its provider. */
    public static JobKey afterRequest(Take take) {
        return TakeStep.START.of(take);
    }

    /** The job due when a take runs at its provider and should not. */
    public static JobKey afterUnwantedRun(Take take) {
        return TakeStep.STOP.of(take);
    }

    /**
     * Jobs due without a change: those that a crash kept from being scheduled, and those whose last run had no effect.
     * The longer a take waits for its provider, the less often it is polled.
     */
    public static List<JobKey> overdue(Recording recording, Installation installation, Instant now) {
        Stream<JobKey> ofTakes = remoteTakes(recording)
                .flatMap(take -> Stream.of(TakeStep.values())
                        .filter(step -> step.isOverdue(recording, take, now))
                        .map(step -> step.of(take)));
        Stream<JobKey> ofRecording = Stream.of(RecordingStep.values())
                .filter(step -> step.isDue(recording, installation)
                        || (step == RecordingStep.RECONNECT && hasDroppedLately(recording, now)))
                .map(step -> step.of(recording));
        return Stream.concat(ofTakes, ofRecording).toList();
    }

    /** Jobs due by a provider's report about a take of the recording, besides those of the change that it causes. */
    public static List<JobKey> afterReport(Recording recording, Take take, ReportedEnd end) {
        boolean isToConfirm = end == ReportedEnd.IN_DOUBT && take.state().isCapturing();
        boolean hasLateMedia = end == ReportedEnd.CERTAIN && take.hasFailedWithoutMedia(recording);
        List<JobKey> due = new ArrayList<>();
        if (isToConfirm) {
            due.add(afterHint(take.id()));
        }
        if (hasLateMedia) {
            due.add(TakeStep.COLLECT.of(take));
        }
        return due;
    }

    /** The job due when a provider reports only that a take may have changed. */
    public static JobKey afterHint(TakeId take) {
        return new JobKey(JobName.CONFIRM, take.toString());
    }

    /**
     * Jobs due when the participants of a settled take's tracks are known. Also for a take that settles after its
     * recording was complete: the new results replace the earlier ones.
     */
    public static List<JobKey> afterTracks(Recording recording, Take take, Installation installation) {
        if (recording.isDeleted()
                || !installation.hasMediaTool()
                || !recording.status().isTerminal()) {
            return List.of();
        }
        List<JobKey> due = new ArrayList<>();
        if (take.kind() == TakeKind.TRACKS) {
            due.add(RecordingStep.MIX.of(recording));
        }
        if (installation.transcribes() && recording.status() == RecordingStatus.COMPLETED) {
            due.add(RecordingStep.TRANSCRIBE.of(recording));
        }
        return due;
    }

    /** The job due when the mix of a recording is complete. */
    public static JobKey afterMix(Recording recording) {
        return new JobKey(JobName.WAVEFORM, recording.id().toString());
    }

    private static Stream<Take> remoteTakes(Recording recording) {
        return recording.takes().stream().filter(Take::isRemote);
    }

    /** Whether a source dropped, although the recording may go on without it. */
    private static boolean hasDroppedLately(Recording recording, Instant now) {
        return Dropout.of(recording).stream()
                .anyMatch(dropout -> now.isBefore(dropout.since().plus(recording.reconnectWindow())));
    }
}
