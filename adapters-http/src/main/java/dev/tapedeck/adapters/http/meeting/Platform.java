package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.domain.provider.ProviderKind;

/** Providers that have rooms. */
enum Platform {
    LIVEKIT(ProviderKind.LIVEKIT),
    DAILY(ProviderKind.DAILY);

    private final ProviderKind provider;

    Platform(ProviderKind provider) {
        this.provider = provider;
    }

    ProviderKind provider() {
        return provider;
    }
}
