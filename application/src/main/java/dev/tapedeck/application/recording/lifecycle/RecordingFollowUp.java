package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.recording.CaptureEngines;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be done after a change, judged from the recording alone, so that it can be done again after a crash:
 * engines that should stop are told so, what was lost is looked for, and pictures, sound and words are made of what is
 * complete.
 * Thread-safe.
 */
public final class RecordingFollowUp {
    private static final Logger log = LoggerFactory.getLogger(RecordingFollowUp.class);

    private final CaptureEngines engines;
    private final JobQueue jobs;
    private final boolean hasMediaTool;
    private final boolean transcribes;

    /**
     * @param hasMediaTool whether somebody makes pictures and mixes
     * @param transcribes whether somebody writes down what is said
     */
    public RecordingFollowUp(CaptureEngines engines, JobQueue jobs, boolean hasMediaTool, boolean transcribes) {
        this.engines = engines;
        this.jobs = jobs;
        this.hasMediaTool = hasMediaTool;
        this.transcribes = transcribes;
    }

    /** Returns the recording it was given, for chaining. Doing it twice is harmless. */
    public Recording follow(Recording recording) {
        stopHere(recording);
        jobsOf(recording).forEach(jobs::schedule);
        return recording;
    }

    /** The part of it that costs no platform a call, and can be done again every few seconds. */
    public Recording followHere(Recording recording) {
        stopHere(recording);
        jobsHere(recording).forEach(jobs::schedule);
        return recording;
    }

    /** What has to be scheduled, for who does that by the save that makes it necessary. */
    public List<JobKey> jobsOf(Recording recording) {
        Stream<JobKey> remote =
                recording.takes().stream().filter(Take::isRemote).flatMap(take -> remoteJob(recording, take).stream());
        return Stream.concat(remote, jobsHere(recording).stream()).toList();
    }

    private static Optional<JobKey> remoteJob(Recording recording, Take take) {
        if (take.state() == TakeState.ENDED) {
            return Optional.of(job(JobName.COLLECT, take));
        }
        if (!recording.takesToEnd().contains(take)) {
            return Optional.empty();
        }
        // What was never started is ended by the job that would start it.
        return Optional.of(job(take.jobId() == null ? JobName.START : JobName.STOP, take));
    }

    private static JobKey job(JobName name, Take take) {
        return new JobKey(name, take.id().toString());
    }

    private List<JobKey> jobsHere(Recording recording) {
        List<JobName> names = new ArrayList<>();
        if (recording.activity() == Activity.RECONNECTING) {
            names.add(JobName.RECONNECT);
        }
        if (wantsPictures(recording)) {
            names.add(JobName.THUMBNAILS);
        }
        if (wantsMix(recording)) {
            names.add(JobName.MIX);
        }
        if (wantsWords(recording)) {
            names.add(JobName.TRANSCRIBE);
        }
        return names.stream()
                .map(name -> new JobKey(name, recording.id().toString()))
                .toList();
    }

    /** Has the engines of this process stop what should. */
    public void stopHere(Recording recording) {
        recording.takesToStop().stream().filter(take -> !take.isRemote()).forEach(this::stop);
    }

    /** Tells a take's engine to stop. An engine that does not answer is told again by the reconciler. */
    public void stop(Take take) {
        if (take.isRemote()) {
            jobs.schedule(job(JobName.STOP, take));
            return;
        }
        try {
            engines.of(take).ifPresent(engine -> engine.stop(take));
        } catch (ProviderUnavailable silent) {
            log.warn("take {} could not be told to stop yet", take.id(), silent);
        }
    }

    /** Scheduled once more for one that has its words, the job finds nothing to do. */
    private boolean wantsWords(Recording recording) {
        return transcribes
                && recording.status() == RecordingStatus.COMPLETED
                && !recording.isDeleted()
                && (recording.asset(AssetKind.HLS).isPresent()
                        || recording.asset(AssetKind.TRACK).isPresent());
    }

    /** Once all tracks are there, rather than once for each; scheduled once more, the job finds nothing to do. */
    private boolean wantsMix(Recording recording) {
        return hasMediaTool
                && recording.status() == RecordingStatus.COMPLETED
                && !recording.isDeleted()
                && recording.asset(AssetKind.TRACK).isPresent();
    }

    private boolean wantsPictures(Recording recording) {
        return hasMediaTool
                && recording.status() == RecordingStatus.COMPLETED
                && !recording.isDeleted()
                && recording.asset(AssetKind.HLS).isPresent()
                && recording.asset(AssetKind.THUMBNAIL).isEmpty();
    }
}
