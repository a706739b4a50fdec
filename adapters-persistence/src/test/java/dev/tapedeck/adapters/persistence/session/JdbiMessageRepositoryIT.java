package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.session.message.MessageRepositoryContract;

class JdbiMessageRepositoryIT extends OnPostgres implements MessageRepositoryContract {}
