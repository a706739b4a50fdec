package dev.tapedeck.application.track;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.media.workspace.DerivedMedia;
import dev.tapedeck.application.media.workspace.RecordingAudio;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.transcript.Transcriber;

/** Installs mixes, waveforms and transcription. */
public final class TracksFeature {
    private TracksFeature() {}

    /** Registers the jobs for which the installation has the tools. */
    public static Tracks install(Kernel kernel) {
        MediaTool tool = kernel.tools().media();
        Transcriber transcriber = kernel.tools().transcriber();
        if (tool != null) {
            DerivedMedia media = new DerivedMedia(kernel);
            RecordingAudio audio = new RecordingAudio(media, tool);
            kernel.handle(JobName.MIX, new MixTracks(kernel, media, tool));
            kernel.handle(JobName.WAVEFORM, new DrawWaveform(kernel, media, audio, tool));
            if (transcriber != null && kernel.tools().transcribes()) {
                kernel.handle(JobName.TRANSCRIBE, new TranscribeRecording(kernel, media, audio, transcriber));
            }
        }
        return new TrackActions(kernel);
    }
}
