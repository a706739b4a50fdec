package dev.tapedeck.adapters.persistence.provider;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.provider.ProviderHealthLogContract;

class JdbiProviderHealthLogIT extends OnPostgres implements ProviderHealthLogContract {}
