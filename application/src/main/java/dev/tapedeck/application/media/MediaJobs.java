package dev.tapedeck.application.media;

import dev.tapedeck.application.recording.RecordingSignals;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.storage.Storage;
import java.time.InstantSource;

/** Registers the jobs that make pictures and files. */
public final class MediaJobs {
    private MediaJobs() {}

    public static void register(
            Storage storage,
            RecordingSignals signals,
            MediaStore store,
            MediaTool tool,
            IdSource ids,
            InstantSource clock) {
        DerivedMedia media = new DerivedMedia(storage.recordings(), signals, store, ids, clock);
        storage.jobs().handle(JobName.PICTURES, new MakePictures(media, tool));
        storage.jobs().handle(JobName.DOWNLOAD, MakeFile.mp4(media, tool));
        storage.jobs().handle(JobName.AUDIO, MakeFile.audio(media, tool));
    }
}
