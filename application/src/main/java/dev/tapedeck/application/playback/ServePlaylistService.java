package dev.tapedeck.application.playback;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.MediaStoreUnavailable;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.playback.PlaylistParser;
import dev.tapedeck.domain.playback.TakePlaylist;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingTimeline;
import dev.tapedeck.domain.recording.Take;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Joins the takes of a recording into one playlist: stored playlists of settled takes, rows of running ones. */
final class ServePlaylistService implements ServePlaylistUseCase {
    private static final int STORED_BYTES_MAX = 16 * 1024 * 1024;
    private static final int GZIP_BUFFER_BYTES = 16 * 1024;

    private final RecordingRepository recordings;
    private final SegmentRepository segments;
    private final MediaStore store;
    private final Duration segmentDuration;
    private final PlaylistCache cache = new PlaylistCache();

    ServePlaylistService(
            RecordingRepository recordings, SegmentRepository segments, MediaStore store, Duration segmentDuration) {
        this.recordings = recordings;
        this.segments = segments;
        this.store = store;
        this.segmentDuration = segmentDuration;
    }

    @Override
    public Optional<Served> serve(PlaybackGrant grant) {
        Optional<Recording> recording = find(grant);
        Optional<Served> served = recording.flatMap(this::serve);
        boolean settledMeanwhile = served.isEmpty() && recording.isPresent();
        return settledMeanwhile ? find(grant).flatMap(this::serve) : served;
    }

    private Optional<Recording> find(PlaybackGrant grant) {
        return recordings
                .find(Actor.system(), grant.recording())
                .filter(recording -> !recording.isDeleted() && recording.isPlayable());
    }

    private Optional<Served> serve(Recording recording) {
        PlaylistCache.Key key = key(recording);
        Optional<Served> cached = cache.find(key);
        if (cached.isPresent()) {
            return cached;
        }
        List<Entry> entries = entries(recording);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        boolean ended = recording.status().isTerminal();
        Served served = served(new MediaPlaylist(entries, ended, segmentDuration));
        cache.put(key, served);
        return Optional.of(served);
    }

    private static PlaylistCache.Key key(Recording recording) {
        long confirmed = recording.takes().stream()
                .mapToLong(take -> take.progress().segments())
                .sum();
        return new PlaylistCache.Key(recording.id(), recording.version(), confirmed);
    }

    private List<Entry> entries(Recording recording) {
        List<Entry> all = new ArrayList<>();
        List<Take> inTurn = recording.takes().stream()
                .filter(RecordingTimeline::playsInTurn)
                .toList();
        for (Take take : inTurn) {
            List<Entry> ofTake = entries(recording, take);
            String folder = take.id() + "/";
            for (int i = 0; i < ofTake.size(); i++) {
                Entry entry = ofTake.get(i);
                boolean joint = i == 0 ? !all.isEmpty() : entry.discontinuity();
                all.add(new Entry(folder + entry.uri(), entry.duration(), joint));
            }
        }
        return all;
    }

    private List<Entry> entries(Recording recording, Take take) {
        Optional<MediaAsset> stored = recording.assets().stream()
                .filter(asset -> asset.kind() == AssetKind.HLS && take.id().equals(asset.take()))
                .findFirst();
        return stored.isPresent() ? storedEntries(stored.get()) : TakePlaylist.contiguous(segments.ofTake(take.id()));
    }

    private List<Entry> storedEntries(MediaAsset asset) {
        byte[] bytes = store.read(asset.key(), STORED_BYTES_MAX)
                .orElseThrow(() -> new MediaStoreUnavailable(asset.key() + " is not there"));
        return PlaylistParser.parse(new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new MediaStoreUnavailable(asset.key() + " is not a playlist"))
                .entries();
    }

    private static Served served(MediaPlaylist playlist) {
        byte[] text = playlist.render().getBytes(StandardCharsets.UTF_8);
        return new Served(text, gzip(text), entityTag(text), playlist.ended());
    }

    private static byte[] gzip(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length / 8 + 64);
        try (GZIPOutputStream out = new FastGzip(bytes)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** Lines of a playlist are so alike that the least effort makes them almost as small as the most. */
    private static final class FastGzip extends GZIPOutputStream {
        private FastGzip(OutputStream out) throws IOException {
            super(out, GZIP_BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static String entityTag(byte[] text) {
        CRC32C sum = new CRC32C();
        sum.update(text);
        return '"' + Long.toHexString(sum.getValue()) + '-' + text.length + '"';
    }
}
