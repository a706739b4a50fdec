package dev.tapedeck.application.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.media.workspace.DerivedMedia;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.MediaTool;

/** Installs the jobs that make thumbnails and files. They add assets to recordings; there is no inbound port. */
public final class MediaFeature {
    private MediaFeature() {}

    /** Registers nothing when there is no media tool. */
    public static void install(Kernel kernel) {
        MediaTool tool = kernel.tools().media();
        if (tool != null) {
            DerivedMedia media = new DerivedMedia(kernel);
            kernel.handle(JobName.THUMBNAILS, new MakeThumbnails(media, tool));
            kernel.handle(JobName.DOWNLOAD, MakeFile.mp4(media, tool));
            kernel.handle(JobName.AUDIO, MakeFile.audio(media, tool));
        }
    }
}
