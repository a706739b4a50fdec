package dev.tapedeck.application.media;

import dev.tapedeck.application.media.workspace.DerivedMedia;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.MediaTool;

/** Registers the jobs that make pictures and files. */
public final class MediaJobs {
    private MediaJobs() {}

    public static void register(JobQueue jobs, DerivedMedia media, MediaTool tool) {
        jobs.handle(JobName.THUMBNAILS, new MakeThumbnails(media, tool));
        jobs.handle(JobName.DOWNLOAD, MakeFile.mp4(media, tool));
        jobs.handle(JobName.AUDIO, MakeFile.audio(media, tool));
    }
}
