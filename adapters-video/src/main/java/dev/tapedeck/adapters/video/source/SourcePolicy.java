package dev.tapedeck.adapters.video.source;

import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks sources by their address, without connecting to them. Thread-safe. */
public final class SourcePolicy {
    /** ffmpeg and the libraries that it uses decode some of an address, so that these could end a line or a text. */
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("%([01][0-9a-fA-F]|7[fF])|\\p{Cntrl}");

    private final boolean allowTestPattern;
    private final AllowedHosts hosts;
    private final FileSources files;

    public SourcePolicy(SourceRules rules) {
        this(rules, AllowedHosts.of(rules));
    }

    SourcePolicy(SourceRules rules, AllowedHosts hosts) {
        this.allowTestPattern = rules.allowTestPattern();
        this.hosts = hosts;
        this.files = new FileSources(rules.fileFolder());
    }

    /** The rule for all connections of a capture. */
    public AllowedHosts hosts() {
        return hosts;
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
            case "http", "https", "rtmp", "rtsp", "srt" -> refusalOfText(url).or(() -> refusalOfHost(url));
            default -> refuse(FailureCode.SCHEME_NOT_ALLOWED, "Streams of this scheme cannot be recorded.");
        };
    }

    /** The file of a {@code file:} address; empty when it may not be read. */
    public Optional<Path> file(SourceUrl url) {
        return files.find(url);
    }

    private Optional<RecordingFailure> refusalOfPattern(SourceUrl url) {
        if (!allowTestPattern) {
            return refuse(FailureCode.SCHEME_NOT_ALLOWED, "The test pattern can be recorded only where it is allowed.");
        }
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

    private static Optional<RecordingFailure> refusalOfText(SourceUrl url) {
        if (url.uri().getRawFragment() != null) {
            return refuse(FailureCode.SOURCE_INVALID, "The address of a stream has no part after a #.");
        }
        if (CONTROL_CHARACTER.matcher(url.value()).find()) {
            return refuse(FailureCode.SOURCE_INVALID, "The address of a stream contains no control characters.");
        }
        if (url.scheme().equals("srt") && SrtQuery.of(url.uri().getRawQuery()).isEmpty()) {
            return refuse(
                    FailureCode.SOURCE_INVALID,
                    "An srt: source takes streamid, passphrase, pbkeylen, latency and rcvlatency, each once. Tapedeck"
                            + " connects to it: only mode=caller is possible.");
        }
        return Optional.empty();
    }

    private Optional<RecordingFailure> refusalOfHost(SourceUrl url) {
        try {
            hosts.resolve(url.uri().getHost());
            return Optional.empty();
        } catch (UnknownHostException refused) {
            return Optional.of(failureOf(refused));
        }
    }

    /** The failure of a source whose host {@link AllowedHosts#resolve} does not resolve. */
    public static RecordingFailure failureOf(UnknownHostException refused) {
        return refused instanceof AddressNotAllowed
                ? new RecordingFailure(
                        FailureCode.ADDRESS_NOT_ALLOWED,
                        Blame.CALLER,
                        false,
                        "Addresses of this network cannot be recorded from.")
                : new RecordingFailure(
                        FailureCode.SOURCE_UNREACHABLE,
                        Blame.CALLER,
                        true,
                        "The host name of the source is not known. Check the spelling of source.url.");
    }

    private static Optional<RecordingFailure> refuse(FailureCode code, String message) {
        return Optional.of(new RecordingFailure(code, Blame.CALLER, false, message));
    }
}
