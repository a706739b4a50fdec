package dev.tapedeck.adapters.video.source;

import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks sources by their address only. ffmpeg resolves a host again when it connects, and follows redirects within the
 * allowed protocols; the operator's network rules must block what it could still reach. Thread-safe.
 */
public final class SourcePolicy {
    private static final Duration RESOLVE_MAX = Duration.ofSeconds(2);

    /** Texts that inet_aton reads as an IPv4 address: one to four numbers, also octal and hexadecimal. */
    private static final Pattern NUMERIC =
            Pattern.compile("(0[xX][0-9a-fA-F]*|\\d+)(\\.(0[xX][0-9a-fA-F]*|\\d+))*\\.?");

    private static final Pattern DOTTED_QUAD = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    /** Options that would make ffmpeg wait for connections instead of connecting. */
    private static final Pattern SRT_LISTENS = Pattern.compile("(^|&)mode=(?!caller(&|$))");

    private final AddressPolicy addresses;
    private final FileSources files;
    private final HostResolver resolver;

    public SourcePolicy(SourceRules rules) {
        this(rules, HostResolver.system(RESOLVE_MAX));
    }

    SourcePolicy(SourceRules rules, HostResolver resolver) {
        this.addresses = new AddressPolicy(rules);
        this.files = new FileSources(rules.fileFolder());
        this.resolver = resolver;
    }

    /** Why a source is refused; empty when it may be tried. Takes up to 2 seconds when a host must be resolved. */
    public Optional<RecordingFailure> refusalOf(CaptureSource source) {
        if (!(source instanceof CaptureSource.Stream stream)) {
            return refuse(FailureCode.SOURCE_NOT_SUPPORTED, "This engine records streams by their address, not rooms.");
        }
        SourceUrl url = stream.url();
        return switch (url.scheme()) {
            case "testpattern" -> refusalOfPattern(url);
            case "file" -> refusalOfFile(url);
            case "http", "https", "rtmp", "rtsp", "srt" -> refusalOfHost(url);
            default -> refuse(FailureCode.SCHEME_NOT_ALLOWED, "Streams of this scheme cannot be recorded.");
        };
    }

    /** The file of a {@code file:} address; empty when it may not be read. */
    public Optional<Path> file(SourceUrl url) {
        return files.find(url);
    }

    private static Optional<RecordingFailure> refusalOfPattern(SourceUrl url) {
        return TestPattern.of(url).isPresent()
                ? Optional.empty()
                : refuse(
                        FailureCode.SOURCE_INVALID,
                        "A test pattern takes size=WxH (even numbers, 64x64 to 1920x1080) and rate=1 to 60.");
    }

    private Optional<RecordingFailure> refusalOfFile(SourceUrl url) {
        return files.find(url).isPresent()
                ? Optional.empty()
                : refuse(
                        FailureCode.FILE_NOT_ALLOWED,
                        "Files can be recorded only from the folder that the operator allowed.");
    }

    private Optional<RecordingFailure> refusalOfHost(SourceUrl url) {
        String query = url.uri().getRawQuery();
        if (url.scheme().equals("srt")
                && query != null
                && SRT_LISTENS.matcher(query.toLowerCase(Locale.ROOT)).find()) {
            return refuse(
                    FailureCode.SOURCE_INVALID, "Tapedeck connects to an srt: source: only mode=caller is possible.");
        }
        return isAllowed(url.uri().getHost())
                ? Optional.empty()
                : refuse(FailureCode.ADDRESS_NOT_ALLOWED, "Addresses of this network cannot be recorded from.");
    }

    /** An address in an unusual spelling is refused, because ffmpeg and Java read it differently. */
    private boolean isAllowed(String host) {
        if (host.contains("%") || (NUMERIC.matcher(host).matches() && !isDottedQuad(host))) {
            return false;
        }
        return resolver.resolve(host).stream().allMatch(addresses::allows);
    }

    private static boolean isDottedQuad(String host) {
        return DOTTED_QUAD.matcher(host).matches()
                && List.of(host.split("\\.")).stream().allMatch(part -> Integer.parseInt(part) <= 255);
    }

    private static Optional<RecordingFailure> refuse(FailureCode code, String message) {
        return Optional.of(new RecordingFailure(code, Blame.CALLER, false, message));
    }
}
