package dev.tapedeck.adapters.persistence.access;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.access.UserRepositoryContract;

class JdbiUserRepositoryIT extends OnPostgres implements UserRepositoryContract {}
