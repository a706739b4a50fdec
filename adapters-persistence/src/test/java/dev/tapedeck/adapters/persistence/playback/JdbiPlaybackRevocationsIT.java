package dev.tapedeck.adapters.persistence.playback;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.playback.PlaybackRevocationsContract;

class JdbiPlaybackRevocationsIT extends OnPostgres implements PlaybackRevocationsContract {}
