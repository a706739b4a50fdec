package dev.tapedeck.adapters.video.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The operator's rules for sources.
 *
 * @param fileFolder {@code file:} sources must lie in it; null allows none
 * @param allowPrivateAddresses also hosts in private and link-local networks
 * @param allowLoopback also hosts on this machine
 */
public record SourceRules(@Nullable Path fileFolder, boolean allowPrivateAddresses, boolean allowLoopback) {
    /** Public addresses only, and no files. */
    public static SourceRules strict() {
        return new SourceRules(null, false, false);
    }
}
