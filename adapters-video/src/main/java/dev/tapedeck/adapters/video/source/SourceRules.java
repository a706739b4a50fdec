package dev.tapedeck.adapters.video.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The operator's rules for sources.
 *
 * @param fileFolder {@code file:} sources must lie in it; null allows none
 * @param allowPrivateAddresses also hosts in private and link-local networks
 * @param allowLoopback also hosts on this machine
 * @param allowTestPattern also {@code testpattern:}, which this machine draws
 */
public record SourceRules(
        @Nullable Path fileFolder, boolean allowPrivateAddresses, boolean allowLoopback, boolean allowTestPattern) {
    /** Without the test pattern. */
    public SourceRules(@Nullable Path fileFolder, boolean allowPrivateAddresses, boolean allowLoopback) {
        this(fileFolder, allowPrivateAddresses, allowLoopback, false);
    }

    /** The same with the test pattern, which needs a processor and no source: for trials, not for everybody. */
    public SourceRules withTestPattern() {
        return new SourceRules(fileFolder, allowPrivateAddresses, allowLoopback, true);
    }

    /** Public addresses only, and no files. */
    public static SourceRules strict() {
        return new SourceRules(null, false, false);
    }
}
