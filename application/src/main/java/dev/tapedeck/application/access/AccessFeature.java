package dev.tapedeck.application.access;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.access.AccessTokens;

/** Installs the authentication of callers. */
public final class AccessFeature {
    private AccessFeature() {}

    /** @param tokens verifies access tokens */
    public static Access install(Kernel kernel, AccessTokens tokens) {
        return new AccessActions(kernel, tokens);
    }
}
