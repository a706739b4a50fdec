package dev.tapedeck.adapters.persistence.playback;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.playback.SigningKeysContract;

class JdbiSigningKeysIT extends OnPostgres implements SigningKeysContract {}
