package dev.tapedeck.domain.media.track;

import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaKey;
import java.util.UUID;

/**
 * A participant's track as stored.
 *
 * @param asset the stored file
 * @param position from 0, in the order of the take's files
 */
public record Track(UUID asset, RecordingId recording, TakeId take, int position, MediaKey key, TrackFacts facts) {}
