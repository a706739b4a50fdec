package dev.tapedeck.application.access;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.access.AccessTokens;

/** Installs what turns callers into actors. */
public final class AccessFeature {
    private AccessFeature() {}

    /** @param tokens verifies access tokens */
    public static Access install(Kernel kernel, AccessTokens tokens) {
        return new AccessActions(kernel, tokens);
    }
}
