package dev.tapedeck.adapters.video.kinescope;

import dev.tapedeck.adapters.video.kinescope.video.KinescopeFailures;
import dev.tapedeck.adapters.video.source.SourcePolicy;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Checks the sources of uploads: files of the allowed folder, and addresses that Kinescope can reach. Thread-safe. */
final class UploadSources {
    private static final String FILE = "file";
    private static final Set<String> SCHEMES = Set.of("http", "https", FILE);

    private final SourcePolicy policy;
    private final long fileBytesMax;

    UploadSources(SourceRules rules, long fileBytesMax) {
        this.policy = new SourcePolicy(rules);
        this.fileBytesMax = fileBytesMax;
    }

    Optional<RecordingFailure> refusalOf(CaptureSource source) {
        if (!(source instanceof CaptureSource.Stream stream)
                || !SCHEMES.contains(stream.url().scheme())) {
            return Optional.of(KinescopeFailures.SOURCE_NOT_SUPPORTED);
        }
        return policy.refusalOf(source).or(() -> file(stream.url()).flatMap(this::refusalOf));
    }

    /** The file to send; empty for an address that Kinescope fetches. */
    Optional<Path> file(SourceUrl url) {
        return url.scheme().equals(FILE) ? policy.file(url) : Optional.empty();
    }

    private Optional<RecordingFailure> refusalOf(Path file) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return Optional.of(KinescopeFailures.FILE_NOT_FOUND);
            }
            long bytes = Files.size(file);
            if (bytes == 0) {
                return Optional.of(KinescopeFailures.FILE_EMPTY);
            }
            return bytes > fileBytesMax ? Optional.of(KinescopeFailures.fileTooLarge(fileBytesMax)) : Optional.empty();
        } catch (IOException gone) {
            return Optional.of(KinescopeFailures.FILE_NOT_FOUND);
        }
    }
}
