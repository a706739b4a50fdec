package dev.tapedeck.application.media;

import dev.tapedeck.application.media.workspace.DerivedMedia;
import dev.tapedeck.application.media.workspace.SegmentIndex;
import dev.tapedeck.application.media.workspace.Workspace;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.recording.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the thumbnail of a recording, and the storyboard that a player shows while seeking. */
final class MakeThumbnails implements JobHandler {
    private static final int THUMBNAIL_WIDTH = 640;
    private static final Logger log = LoggerFactory.getLogger(MakeThumbnails.class);

    private final DerivedMedia media;
    private final MediaTool tool;

    MakeThumbnails(DerivedMedia media, MediaTool tool) {
        this.media = media;
        this.tool = tool;
    }

    @Override
    public void run(String subject) {
        media.lacking(subject, AssetKind.THUMBNAIL).ifPresent(this::make);
    }

    private void make(Recording recording) {
        List<SegmentIndex> segments = SegmentIndex.of(recording, media.store());
        if (segments.isEmpty()) {
            return;
        }
        try (Workspace workspace = new Workspace(media.store())) {
            StoryboardPlan plan = StoryboardPlan.of(segments);
            List<Path> files = new ArrayList<>();
            for (SegmentIndex segment : plan.segments()) {
                files.add(workspace.fetch(segment.key(), files.size() + ".ts"));
            }
            if (!tool.probe(files.get(0)).hasVideo()) {
                log.info("recording {} has no video", recording.id());
                return;
            }
            storyboard(recording, workspace, plan, files);
            thumbnail(recording, workspace, files.get(files.size() / 3));
        }
    }

    private void thumbnail(Recording recording, Workspace workspace, Path segment) {
        Path thumbnail = workspace.file("thumbnail.jpg");
        tool.thumbnail(segment, Duration.ZERO, THUMBNAIL_WIDTH, thumbnail);
        media.add(recording, AssetKind.THUMBNAIL, thumbnail, ContentTypes.JPEG);
    }

    private void storyboard(Recording recording, Workspace workspace, StoryboardPlan plan, List<Path> files) {
        Path sheet = workspace.file("storyboard.jpg");
        tool.storyboard(files, StoryboardPlan.TILE_WIDTH, StoryboardPlan.TILE_HEIGHT, StoryboardPlan.COLUMNS, sheet);
        media.add(recording, AssetKind.STORYBOARD, sheet, ContentTypes.JPEG);
        Path index = workspace.file("storyboard.vtt");
        try {
            Files.writeString(index, plan.index());
        } catch (IOException e) {
            throw new UncheckedIOException("the storyboard's index cannot be written", e);
        }
        media.add(recording, AssetKind.STORYBOARD_INDEX, index, ContentTypes.WEBVTT);
    }
}
