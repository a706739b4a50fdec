package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.media.track.TrackRepositoryContract;

class JdbiTrackRepositoryIT extends OnPostgres implements TrackRepositoryContract {}
