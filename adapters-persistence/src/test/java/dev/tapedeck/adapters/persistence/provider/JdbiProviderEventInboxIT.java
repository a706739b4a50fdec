package dev.tapedeck.adapters.persistence.provider;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.provider.ProviderEventInboxContract;

class JdbiProviderEventInboxIT extends OnPostgres implements ProviderEventInboxContract {}
