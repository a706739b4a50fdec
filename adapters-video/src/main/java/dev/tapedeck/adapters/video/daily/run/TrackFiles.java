package dev.tapedeck.adapters.video.daily.run;

import dev.tapedeck.adapters.video.daily.wire.RecordedTrack;
import dev.tapedeck.adapters.video.daily.wire.RecordingRow;
import dev.tapedeck.adapters.video.daily.wire.TrackName;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.CapturedFile.Role;
import dev.tapedeck.domain.capture.remote.MediaNotReady;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.media.store.StoredObject;
import dev.tapedeck.domain.media.track.TrackFacts;
import dev.tapedeck.domain.media.track.TrackSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tracks of a raw-tracks recording. Daily has no links to them: it writes them into our bucket, from which they are
 * read. They may become visible there some time after Daily lists them.
 */
public final class TrackFiles {
    private static final int TRACKS_MAX = 10_000;
    private static final String NOBODY = "unknown";

    private final MediaStore bucket;

    public TrackFiles(MediaStore bucket) {
        this.bucket = bucket;
    }

    /** All tracks, in Daily's order; throws when one is missing, so that none is lost. */
    public List<CapturedFile> of(RecordingRow row) {
        List<RecordedTrack> tracks = row.tracks();
        if (tracks == null) {
            throw missing(row, "Daily lists no tracks; its role may lack permissions on the bucket");
        }
        if (tracks.size() > TRACKS_MAX) {
            throw missing(row, "Daily lists more than " + TRACKS_MAX + " tracks");
        }
        List<CapturedFile> files = new ArrayList<>();
        for (RecordedTrack track : tracks) {
            files.add(file(row, track, files.size()));
        }
        return files;
    }

    public InputStream open(CapturedFile file) {
        MediaKey key = new MediaKey(file.address());
        return bucket.open(key)
                .orElseThrow(() -> new ProviderUnavailable(
                        "read track " + key, new IllegalStateException("it is not in the bucket")));
    }

    public void delete(RecordingRow row) {
        List<RecordedTrack> tracks = row.tracks() == null ? List.of() : row.tracks();
        List<MediaKey> keys = tracks.stream()
                .map(RecordedTrack::key)
                .filter(key -> key != null && MediaKey.isValid(key))
                .map(MediaKey::new)
                .toList();
        List<MediaKey> left = keys.isEmpty() ? List.of() : bucket.delete(keys);
        if (!left.isEmpty()) {
            throw new MediaStoreUnavailable("delete " + left.size() + " tracks of recording " + row.id());
        }
    }

    private CapturedFile file(RecordingRow row, RecordedTrack track, int position) {
        MediaKey key = key(row, track);
        StoredObject stored = bucket.head(key).orElseThrow(() -> missing(row, key + " is not in the bucket yet"));
        Long size = track.sizeBytes();
        if (size != null && size != stored.sizeBytes()) {
            throw missing(row, key + " is not complete yet");
        }
        Optional<TrackName> name = TrackName.parse(key.value());
        TrackFormat format = TrackFormat.of(firstBytes(row, key));
        boolean isVideo =
                name.map(TrackName::source).filter(TrackSource::isVideo).isPresent();
        return new CapturedFile(
                "track-%03d.%s".formatted(position, format.extension()),
                Role.TRACK,
                key.value(),
                format.contentType(isVideo),
                stored.sizeBytes(),
                facts(row, name.orElse(null)));
    }

    private static MediaKey key(RecordingRow row, RecordedTrack track) {
        String key = track.key();
        if (key == null || !MediaKey.isValid(key)) {
            throw missing(row, "Daily lists a track without a usable key");
        }
        return new MediaKey(key);
    }

    /** A track with an unreadable name is kept, but cannot be synchronised with the others. */
    private static TrackFacts facts(RecordingRow row, @Nullable TrackName name) {
        Instant start = row.start() == null ? Instant.EPOCH : row.start();
        return name == null
                ? new TrackFacts(NOBODY, null, TrackSource.OTHER, start)
                : new TrackFacts(name.participant(), null, name.source(), name.start());
    }

    private byte[] firstBytes(RecordingRow row, MediaKey key) {
        try (InputStream in = bucket.open(key).orElseThrow(() -> missing(row, key + " is not in the bucket yet"))) {
            return in.readNBytes(TrackFormat.BYTES_NEEDED);
        } catch (IOException e) {
            throw new ProviderUnavailable("read track " + key, e);
        }
    }

    private static MediaNotReady missing(RecordingRow row, String what) {
        return new MediaNotReady("of recording " + row.id() + ": " + what);
    }
}
