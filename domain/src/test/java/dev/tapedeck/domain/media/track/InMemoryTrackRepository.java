package dev.tapedeck.domain.media.track;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Tracks in a list. Refuses those whose asset is not stored, as a foreign key does. Thread-safe. */
public final class InMemoryTrackRepository implements TrackRepository {
    private final List<Track> tracks = new ArrayList<>();
    private final Predicate<Track> hasAsset;
    private final BiPredicate<Actor, RecordingId> isVisible;

    public InMemoryTrackRepository(Predicate<Track> hasAsset, BiPredicate<Actor, RecordingId> isVisible) {
        this.hasAsset = hasAsset;
        this.isVisible = isVisible;
    }

    @Override
    public synchronized void add(List<Track> more) {
        List<Track> fresh = more.stream()
                .filter(track ->
                        tracks.stream().noneMatch(known -> known.asset().equals(track.asset())))
                .toList();
        if (!fresh.stream().allMatch(hasAsset)) {
            throw new IllegalStateException("tracks are added after their assets");
        }
        tracks.addAll(fresh);
    }

    @Override
    public List<Track> ofRecording(Actor actor, RecordingId recording) {
        return isVisible.test(actor, recording) ? ofRecording(recording) : List.of();
    }

    @Override
    public synchronized List<Track> ofRecording(RecordingId recording) {
        return tracks.stream()
                .filter(track -> track.recording().equals(recording))
                .sorted(Comparator.comparing((Track track) -> track.take().toString())
                        .thenComparing(Track::position))
                .toList();
    }

    public synchronized void forget(RecordingId recording) {
        tracks.removeIf(track -> track.recording().equals(recording));
    }
}
