package dev.tapedeck.domain.capture;

/** The provider did not answer, or not in time: what it did is not known. The reconciler finds out. */
public final class ProviderUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProviderUnavailable(String attempted, Throwable cause) {
        super("the provider did not answer: " + attempted, cause);
    }
}
