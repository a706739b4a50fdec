package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.session.ParticipantRepositoryContract;

class JdbiParticipantRepositoryIT extends OnPostgres implements ParticipantRepositoryContract {}
