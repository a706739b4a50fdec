package dev.tapedeck.domain.capture.webhook;

import dev.tapedeck.domain.provider.ProviderKind;

/** A platform that notes us as it should, and gives up when told. Thread-safe. */
public final class InMemoryProviderWebhooks implements ProviderWebhooks {
    private final ProviderKind provider;
    private Registration found = Registration.MISSING;
    private int calls;

    public InMemoryProviderWebhooks(ProviderKind provider) {
        this.provider = provider;
    }

    /** What the next {@link #ensure} finds. */
    public synchronized void finds(Registration next) {
        found = next;
    }

    public synchronized int calls() {
        return calls;
    }

    @Override
    public ProviderKind provider() {
        return provider;
    }

    @Override
    public synchronized Registration ensure() {
        calls++;
        Registration response = found;
        found = Registration.IN_PLACE;
        return response;
    }
}
