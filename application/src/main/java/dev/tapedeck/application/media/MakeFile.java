package dev.tapedeck.application.media;

import dev.tapedeck.application.media.workspace.DerivedMedia;
import dev.tapedeck.application.media.workspace.SegmentIndex;
import dev.tapedeck.application.media.workspace.Workspace;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.recording.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Packs a recording into one file for downloading: an MP4, or its audio alone. */
final class MakeFile implements JobHandler {
    private final DerivedMedia media;
    private final AssetKind kind;
    private final String fileName;
    private final String contentType;
    private final BiConsumer<List<Path>, Path> packing;

    private MakeFile(
            DerivedMedia media,
            AssetKind kind,
            String fileName,
            String contentType,
            BiConsumer<List<Path>, Path> packing) {
        this.media = media;
        this.kind = kind;
        this.fileName = fileName;
        this.contentType = contentType;
        this.packing = packing;
    }

    static MakeFile mp4(DerivedMedia media, MediaTool tool) {
        return new MakeFile(media, AssetKind.DOWNLOAD, "download.mp4", ContentTypes.MP4, tool::packageMp4);
    }

    static MakeFile audio(DerivedMedia media, MediaTool tool) {
        return new MakeFile(media, AssetKind.AUDIO, "audio.m4a", ContentTypes.M4A, tool::packageAudio);
    }

    @Override
    public void run(String subject) {
        media.lacking(subject, kind).ifPresent(this::make);
    }

    private void make(Recording recording) {
        List<SegmentIndex> segments = SegmentIndex.of(recording, media.store());
        if (segments.isEmpty()) {
            return;
        }
        try (Workspace workspace = new Workspace(media.store())) {
            List<Path> files = new ArrayList<>(segments.size());
            for (SegmentIndex segment : segments) {
                files.add(workspace.fetch(segment.key(), files.size() + ".ts"));
            }
            Path target = workspace.file(fileName);
            packing.accept(files, target);
            media.add(recording, kind, target, contentType);
        }
    }
}
