package dev.tapedeck.adapters.video.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes a storyboard: first every picture separately, and then the sheet. */
final class Storyboard {
    /** Inputs per run, so that a long recording needs neither too much memory nor a process per picture. */
    private static final int BATCH = 20;

    private static final int SIDE_PIXELS_MAX = 65_500;
    private static final Duration BATCH_MAX = Duration.ofMinutes(2);
    private static final String TILE = "tile%05d.jpg";

    /** Runs ffmpeg for one output, with a time limit. */
    interface Maker {
        void make(String what, List<String> arguments, Path output, Duration timeoutMax);
    }

    private final Maker ffmpeg;
    private final int tileWidth;
    private final int tileHeight;
    private final int columns;

    Storyboard(Maker ffmpeg, int tileWidth, int tileHeight, int columns) {
        this.ffmpeg = ffmpeg;
        this.tileWidth = tileWidth;
        this.tileHeight = tileHeight;
        this.columns = columns;
    }

    void draw(List<Path> inputs, Path output) throws IOException {
        int rows = (inputs.size() + columns - 1) / columns;
        if (inputs.isEmpty() || rows * tileHeight > SIDE_PIXELS_MAX || columns * tileWidth > SIDE_PIXELS_MAX) {
            throw new IOException(inputs.size() + " pictures do not fit on a sheet");
        }
        Path tiles = Files.createTempDirectory(FfmpegMediaTool.folderOf(output), "tiles");
        try {
            for (int from = 0; from < inputs.size(); from += BATCH) {
                drawTiles(inputs.subList(from, Math.min(inputs.size(), from + BATCH)), from, tiles);
            }
            drawSheet(tiles, rows, output);
        } finally {
            delete(tiles);
        }
    }

    private void drawTiles(List<Path> batch, int from, Path tiles) {
        List<String> arguments = new ArrayList<>();
        for (Path input : batch) {
            arguments.addAll(List.of("-threads", "1"));
            arguments.addAll(FfmpegMediaTool.input(input));
        }
        for (int i = 0; i < batch.size(); i++) {
            arguments.addAll(List.of("-map", i + ":V:0", "-vf", fitted()));
            arguments.addAll(FfmpegMediaTool.onePicture());
            if (i < batch.size() - 1) {
                arguments.add("file:" + tile(tiles, from + i));
            }
        }
        ffmpeg.make("storyboard pictures", arguments, tile(tiles, from + batch.size() - 1), BATCH_MAX);
    }

    private void drawSheet(Path tiles, int rows, Path output) {
        List<String> arguments = new ArrayList<>(List.of("-f", "image2", "-i", "file:" + tiles.resolve(TILE)));
        arguments.addAll(List.of("-vf", "tile=" + columns + "x" + rows));
        arguments.addAll(FfmpegMediaTool.onePicture());
        ffmpeg.make("a storyboard", arguments, output, BATCH_MAX);
    }

    /** All tiles have one size, whatever the aspect ratio of the picture. */
    private String fitted() {
        String size = "w=" + tileWidth + ":h=" + tileHeight;
        return "scale=" + size + ":force_original_aspect_ratio=decrease,pad=" + size + ":x=-1:y=-1,setsar=1";
    }

    private static Path tile(Path tiles, int number) {
        return tiles.resolve(String.format(TILE, number));
    }

    private static void delete(Path tiles) throws IOException {
        List<Path> files;
        try (var listed = Files.list(tiles)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(tiles);
    }
}
