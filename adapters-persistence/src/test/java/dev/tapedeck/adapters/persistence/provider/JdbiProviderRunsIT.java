package dev.tapedeck.adapters.persistence.provider;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.provider.ProviderRunsContract;

class JdbiProviderRunsIT extends OnPostgres implements ProviderRunsContract {}
