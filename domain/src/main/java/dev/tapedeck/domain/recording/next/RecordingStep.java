package dev.tapedeck.domain.recording.next;

import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.util.List;

/** The jobs about a whole recording, and when each is due. */
enum RecordingStep {
    /** Checks whether a lost source is back; due at every change while it is not. */
    RECONNECT(JobName.RECONNECT) {
        @Override
        boolean isDue(Recording recording, Installation installation) {
            return recording.activity() == Activity.RECONNECTING;
        }

        @Override
        boolean isDueByChange(Recording before, Recording after, Installation installation) {
            return isDue(after, installation);
        }
    },
    THUMBNAILS(JobName.THUMBNAILS) {
        @Override
        boolean isDue(Recording recording, Installation installation) {
            return installation.hasMediaTool()
                    && isComplete(recording)
                    && has(recording, AssetKind.HLS)
                    && !has(recording, AssetKind.THUMBNAIL);
        }
    },
    /** Due once all tracks are stored, not once per track. */
    MIX(JobName.MIX) {
        @Override
        boolean isDue(Recording recording, Installation installation) {
            return installation.hasMediaTool() && isComplete(recording) && has(recording, AssetKind.TRACK);
        }
    },
    TRANSCRIBE(JobName.TRANSCRIBE) {
        @Override
        boolean isDue(Recording recording, Installation installation) {
            return installation.transcribes()
                    && isComplete(recording)
                    && (has(recording, AssetKind.HLS) || has(recording, AssetKind.TRACK));
        }
    };

    private final JobName job;

    RecordingStep(JobName job) {
        this.job = job;
    }

    /** Whether the state of the recording makes the job due. A repeated job that finds its result does nothing. */
    abstract boolean isDue(Recording recording, Installation installation);

    /** Whether the change makes the job due: the recording became complete, or its media changed. */
    boolean isDueByChange(Recording before, Recording after, Installation installation) {
        boolean isNew = !isDue(before, installation) || !originals(before).equals(originals(after));
        return isNew && isDue(after, installation);
    }

    JobKey of(Recording recording) {
        return new JobKey(job, recording.id().toString());
    }

    private static boolean isComplete(Recording recording) {
        return recording.status() == RecordingStatus.COMPLETED && !recording.isDeleted();
    }

    private static boolean has(Recording recording, AssetKind kind) {
        return recording.asset(kind).isPresent();
    }

    private static List<MediaAsset> originals(Recording recording) {
        return recording.assets().stream()
                .filter(asset -> asset.kind().isOriginal())
                .toList();
    }
}
