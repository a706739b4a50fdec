package dev.tapedeck.domain.capture;

/**
 * The provider did not respond, or not in time. It is not known whether it carried the call out; the reconciler finds
 * out.
 */
public final class ProviderUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProviderUnavailable(String attempted, Throwable cause) {
        super("the provider did not respond: " + attempted, cause);
    }
}
