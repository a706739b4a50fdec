package dev.tapedeck.application.media.workspace;

import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.recording.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Extracts the audio of a recording's composed media. Thread-safe. */
public final class RecordingAudio {
    private final DerivedMedia media;
    private final MediaTool tool;

    public RecordingAudio(DerivedMedia media, MediaTool tool) {
        this.media = media;
        this.tool = tool;
    }

    /** Writes the audio to one file of the workspace; empty when the recording has no audio. */
    public Optional<Path> fetch(Recording recording, Workspace workspace) {
        List<SegmentIndex> segments = SegmentIndex.of(recording, media.store());
        List<Path> files = new ArrayList<>(segments.size());
        for (SegmentIndex segment : segments) {
            files.add(workspace.fetch(segment.key(), files.size() + ".ts"));
        }
        if (files.isEmpty() || !tool.probe(files.get(0)).hasAudio()) {
            return Optional.empty();
        }
        Path audio = workspace.file("audio.m4a");
        tool.packageAudio(files, audio);
        return Optional.of(audio);
    }

    /** A fingerprint of the media from which the audio is made; changes when media is added. */
    public static String identityOf(Recording recording) {
        StringBuilder made = new StringBuilder();
        recording.assets().stream()
                .filter(asset -> asset.kind() == AssetKind.HLS)
                .forEach(asset -> made.append(asset.id()).append(';'));
        return made.toString();
    }
}
