package dev.tapedeck.application.track;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.media.workspace.DerivedMedia;
import dev.tapedeck.application.media.workspace.RecordingAudio;
import dev.tapedeck.application.media.workspace.Workspace;
import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.application.track.speaker.TrackSpeakers;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.recording.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Draws the waveform of a recording: from its mix or, without tracks, from its composed audio. */
final class DrawWaveform implements JobHandler {
    private final Kernel kernel;
    private final DerivedMedia media;
    private final RecordingAudio composed;
    private final MediaTool tool;

    DrawWaveform(Kernel kernel, DerivedMedia media, RecordingAudio composed, MediaTool tool) {
        this.kernel = kernel;
        this.media = media;
        this.composed = composed;
        this.tool = tool;
    }

    @Override
    public void run(String subject) {
        media.find(subject).ifPresent(this::draw);
    }

    private void draw(Recording recording) {
        RecordingTracks tracks = new TrackSpeakers(kernel).tracksOf(recording);
        MediaKey key = Waveforms.keyOf(tracks);
        if (recording.assets().stream().anyMatch(asset -> asset.isAt(key))) {
            return;
        }
        try (Workspace workspace = new Workspace(media.store())) {
            if (tracks.isEmpty()) {
                keep(recording, key, workspace, composed.fetch(recording, workspace));
                return;
            }
            MediaKey mix = tracks.mixKey(tracks.all());
            if (recording.assets().stream().noneMatch(asset -> asset.isAt(mix))) {
                kernel.jobs().schedule(JobName.MIX, recording.id().toString());
                return;
            }
            keep(recording, key, workspace, Optional.of(workspace.fetch(mix, "mix.m4a")));
        }
    }

    /** A recording without audio gets the waveform of silence. */
    private void keep(Recording recording, MediaKey key, Workspace workspace, Optional<Path> audio) {
        byte[] loudness =
                audio.map(file -> tool.waveform(file, Waveforms.POINTS)).orElse(new byte[Waveforms.POINTS]);
        Path drawing = workspace.file(key.value().substring(key.value().lastIndexOf('/') + 1));
        try {
            Files.write(drawing, loudness);
        } catch (IOException e) {
            throw new UncheckedIOException("the waveform cannot be written", e);
        }
        media.add(recording, AssetKind.WAVEFORM, drawing, ContentTypes.WAVEFORM);
    }
}
