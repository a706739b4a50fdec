package dev.tapedeck.domain.capture.webhook;

import dev.tapedeck.domain.capture.webhook.ProviderWebhooks.Registration;
import dev.tapedeck.domain.provider.ProviderKind;

class InMemoryProviderWebhooksTest implements ProviderWebhooksContract {
    private final InMemoryProviderWebhooks webhooks = new InMemoryProviderWebhooks(ProviderKind.DAILY);

    @Override
    public ProviderWebhooks webhooks() {
        return webhooks;
    }

    @Override
    public void fail() {
        webhooks.finds(Registration.FAILED);
    }
}
