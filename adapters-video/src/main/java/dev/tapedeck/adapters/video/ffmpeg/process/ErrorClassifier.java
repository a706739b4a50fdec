package dev.tapedeck.adapters.video.ffmpeg.process;

import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns the last errors of ffmpeg into a readable failure. Pure: the sentences are ours and contain no output of
 * ffmpeg, which quotes addresses with their credentials. Checked with ffmpeg 5.1 and 7.1; the text after the last colon
 * is the same in both, the text before it differs.
 */
public final class ErrorClassifier {
    private static final int LINES_OF_THE_END = 3;

    /** The first pattern that matches any line wins, so specific patterns come before general ones. */
    private static final List<Rule> RULES = List.of(
            rule(
                    "No space left on device",
                    failure(
                            FailureCode.SPOOL_FULL,
                            Blame.US,
                            true,
                            "The server's disk is full. Free some space and try again.")),
            rule(
                    "Unknown encoder|Unrecognized option|Error splitting the argument list|Filter not found",
                    failure(
                            FailureCode.ENGINE_UNSUITABLE,
                            Blame.US,
                            false,
                            "The installed ffmpeg lacks what capturing needs. Install one of version 5.1 or later"
                                    + " with libx264 and AAC.")),
            rule(
                    "Address not allowed",
                    failure(
                            FailureCode.ADDRESS_NOT_ALLOWED,
                            Blame.CALLER,
                            false,
                            "The source leads to an address of a network that cannot be recorded from.")),
            rule(
                    "401 Unauthorized|authorization failed|403 Forbidden|access denied|Permission denied"
                            + "|NetConnection\\.Connect\\.Rejected|Incorrect passphrase|BADSECRET",
                    failure(
                            FailureCode.SOURCE_UNAUTHORIZED,
                            Blame.CALLER,
                            false,
                            "The source refuses access. Check the user name, password or key in source.url.")),
            rule(
                    "404 Not Found|HTTP error 404|Stream not found|StreamNotFound|No such file or directory"
                            + "|410 Gone",
                    failure(
                            FailureCode.SOURCE_NOT_FOUND,
                            Blame.CALLER,
                            true,
                            "There is nothing at this address. Check the path in source.url, and whether the stream is"
                                    + " live.")),
            rule(
                    "5XX Server Error|HTTP error 5\\d\\d|50\\d (Internal|Bad|Service|Gateway)",
                    failure(
                            FailureCode.SOURCE_UNAVAILABLE,
                            Blame.PROVIDER,
                            true,
                            "The source's server reports a fault of its own. Try again later.")),
            rule(
                    "4XX Client Error|400 Bad Request|HTTP error 4\\d\\d",
                    failure(
                            FailureCode.SOURCE_REFUSED,
                            Blame.CALLER,
                            false,
                            "The source's server does not accept the request. Check source.url.")),
            rule(
                    "Failed to resolve hostname|Name or service not known|nodename nor servname"
                            + "|Temporary failure in name resolution",
                    failure(
                            FailureCode.SOURCE_UNREACHABLE,
                            Blame.CALLER,
                            true,
                            "The host name of the source is not known. Check the spelling of source.url.")),
            rule(
                    "Connection refused",
                    failure(
                            FailureCode.SOURCE_UNREACHABLE,
                            Blame.CALLER,
                            true,
                            "Nothing accepts connections at this address. Check host and port of source.url, and whether"
                                    + " the source is running.")),
            rule(
                    "No route to host|Network is unreachable|Network unreachable|Host is down",
                    failure(
                            FailureCode.SOURCE_UNREACHABLE,
                            Blame.CALLER,
                            true,
                            "The network of the source cannot be reached from this server.")),
            rule(
                    "timed out|Connection setup failure: connection time",
                    failure(
                            FailureCode.SOURCE_TIMEOUT,
                            Blame.PROVIDER,
                            true,
                            "The source did not respond in time. Check that it is running and reachable.")),
            rule(
                    "Protocol .* not on whitelist",
                    failure(
                            FailureCode.SOURCE_NOT_ALLOWED,
                            Blame.CALLER,
                            false,
                            "The source leads to an address of a kind that is not allowed.")),
            rule(
                    "\\[tls @|\\[https @.*certificate|certificate verify",
                    failure(
                            FailureCode.SOURCE_UNREACHABLE,
                            Blame.CALLER,
                            true,
                            "No secure connection to the source could be made. Check whether it speaks this scheme.")),
            rule(
                    "handshake|Invalid data found|moov atom not found|does not contain any stream|Is a directory"
                            + "|Format not on whitelist|Invalid argument|could not find codec"
                            + "|Error while decoding stream|Output file is empty|End of file",
                    failure(
                            FailureCode.SOURCE_NOT_MEDIA,
                            Blame.CALLER,
                            false,
                            "This address has no video or audio that can be recorded.")),
            rule(
                    "Input/output error|Connection reset|Broken pipe|I/O error",
                    failure(
                            FailureCode.SOURCE_UNREACHABLE,
                            Blame.PROVIDER,
                            true,
                            "The connection to the source could not be made, or broke off at once.")));

    private static final RecordingFailure UNKNOWN =
            failure(FailureCode.SOURCE_FAILED, Blame.PROVIDER, true, "The source could not be captured.");

    private static final RecordingFailure LOST = failure(
            FailureCode.SOURCE_LOST,
            Blame.PROVIDER,
            true,
            "The connection to the source was lost. The media received until then was kept.");

    private static final Pattern LOSS =
            Pattern.compile("ends prematurely|Connection reset|timed out|Input/output error|Broken pipe"
                    + "|Network is unreachable|No route to host|I/O error");

    private ErrorClassifier() {}

    /** The failure of a capture without media. */
    public static RecordingFailure whyNoMedia(List<String> lastErrors) {
        return RULES.stream()
                .filter(rule -> lastErrors.stream()
                        .anyMatch(line -> rule.words().matcher(line).find()))
                .map(Rule::failure)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The failure when a source that ended was really cut off; empty when it was over. */
    public static Optional<RecordingFailure> whyCutOff(List<String> lastErrors) {
        int from = Math.max(0, lastErrors.size() - LINES_OF_THE_END);
        return lastErrors.subList(from, lastErrors.size()).stream()
                .filter(line -> LOSS.matcher(line).find())
                .findFirst()
                .map(line -> LOST);
    }

    private record Rule(Pattern words, RecordingFailure failure) {}

    private static Rule rule(String words, RecordingFailure failure) {
        return new Rule(Pattern.compile(words), failure);
    }

    private static RecordingFailure failure(FailureCode code, Blame blame, boolean retryable, String message) {
        return new RecordingFailure(code, blame, retryable, message);
    }
}
