package dev.tapedeck.adapters.video.ffmpeg;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tapedeck.adapters.video.ffmpeg.process.CommandRunner;
import dev.tapedeck.domain.media.MediaFacts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads the properties of local files with ffprobe. Thread-safe. */
final class MediaProbe {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String ffprobe;
    private final CommandRunner runner;

    MediaProbe(String ffprobe, CommandRunner runner) {
        this.ffprobe = ffprobe;
        this.runner = runner;
    }

    /**
     * Reads the properties of a file or a playlist.
     *
     * @throws IOException when ffprobe cannot read it
     */
    MediaFacts facts(Path input) throws IOException {
        JsonNode found = ask(input);
        Optional<JsonNode> video = stream(found, "video");
        boolean hasAudio = stream(found, "audio").isPresent();
        if (video.isEmpty() && !hasAudio) {
            throw new IOException("has neither video nor audio");
        }
        return new MediaFacts(
                seconds(found.path("format").path("duration")).orElse(Duration.ZERO),
                video.isPresent(),
                hasAudio,
                video.map(stream -> stream.path("width").asInt()).orElse(0),
                video.map(stream -> stream.path("height").asInt()).orElse(0));
    }

    /**
     * Reads the codecs of video and audio.
     *
     * @throws IOException when ffprobe cannot read it
     */
    Codecs codecs(Path input) throws IOException {
        JsonNode found = ask(input);
        Optional<JsonNode> video = stream(found, "video");
        return new Codecs(
                video.map(stream -> stream.path("codec_name").asText()).orElse(""),
                video.map(stream -> stream.path("pix_fmt").asText()).orElse(""),
                stream(found, "audio")
                        .map(stream -> stream.path("codec_name").asText())
                        .orElse(""));
    }

    /** The playing time of a segment: that of its video, as audio overlaps; empty when it cannot be used. */
    Optional<Duration> segmentDuration(Path segment) throws IOException {
        JsonNode found;
        try {
            found = ask(segment);
        } catch (UnusableMedia unusable) {
            return Optional.empty();
        }
        return stream(found, "video")
                .or(() -> stream(found, "audio"))
                .flatMap(stream -> seconds(stream.path("duration")))
                .filter(duration -> !duration.isZero());
    }

    private JsonNode ask(Path input) throws IOException {
        List<String> command = List.of(
                ffprobe,
                "-v",
                "error",
                "-protocol_whitelist",
                "file",
                "-show_entries",
                "format=duration:stream=codec_type,codec_name,pix_fmt,width,height,duration"
                        + ":stream_disposition=attached_pic",
                "-of",
                "json",
                "file:" + input.toAbsolutePath());
        CommandRunner.Result result = runner.run(command, FfmpegMediaTool.folderOf(input), TIMEOUT);
        if (!result.succeeded()) {
            throw new UnusableMedia(result.reason());
        }
        return JSON.readTree(result.output());
    }

    /** A cover image in an audio file is not video. */
    private static Optional<JsonNode> stream(JsonNode found, String type) {
        return StreamSupport.stream(found.path("streams").spliterator(), false)
                .filter(stream -> stream.path("codec_type").asText().equals(type))
                .filter(stream ->
                        stream.path("disposition").path("attached_pic").asInt() == 0)
                .findFirst();
    }

    private static Optional<Duration> seconds(JsonNode value) {
        try {
            return Optional.of(Duration.ofNanos(
                            new BigDecimal(value.asText()).movePointRight(9).longValue()))
                    .filter(duration -> !duration.isNegative());
        } catch (NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    /** In ffmpeg's names; empty where there is no such stream. */
    record Codecs(String video, String pixels, String audio) {}

    /** ffprobe ran and reported an error. */
    static final class UnusableMedia extends IOException {
        private static final long serialVersionUID = 1L;

        UnusableMedia(String reason) {
            super(reason);
        }
    }
}
