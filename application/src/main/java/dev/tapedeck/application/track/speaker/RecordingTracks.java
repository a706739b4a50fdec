package dev.tapedeck.application.track.speaker;

import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.track.Track;
import dev.tapedeck.domain.media.track.TrackSource;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.time.RecordingTimeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The tracks of a recording that can be heard, on one timeline: it begins with the recording's first media, of whichever
 * take, so that mix, transcript and composed picture agree.
 *
 * @param all by take, then position
 */
public record RecordingTracks(Recording recording, List<Track> all) {
    private static final Set<TrackSource> AUDIBLE = EnumSet.of(TrackSource.MICROPHONE, TrackSource.SCREEN_AUDIO);

    /** Those that can be heard among all tracks of a recording. */
    public static RecordingTracks of(Recording recording, List<Track> tracks) {
        return new RecordingTracks(
                recording,
                tracks.stream()
                        .filter(track -> AUDIBLE.contains(track.facts().source()))
                        .toList());
    }

    /** Whether a track is in the store already, and whose it is will be known in a moment. */
    public static boolean areToCome(Recording recording, List<Track> known) {
        Set<UUID> assets = known.stream().map(Track::asset).collect(Collectors.toSet());
        return recording.assets().stream()
                .anyMatch(asset -> asset.kind() == AssetKind.TRACK && !assets.contains(asset.id()));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those in which somebody speaks. */
    public List<Track> speech() {
        return all.stream().filter(track -> track.facts().source().isSpeech()).toList();
    }

    /** Who is heard, in the order of their first tracks. */
    public List<UUID> speakers() {
        return all.stream().map(this::speakerOf).distinct().toList();
    }

    /** The same name for the same person's stay, before and after there is a transcript. */
    public UUID speakerOf(Track track) {
        String name = recording.id() + "/" + track.facts().participant();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Only these speakers, on the same timeline. */
    public List<Track> heardFrom(Set<UUID> speakers) {
        return all.stream().filter(track -> speakers.contains(speakerOf(track))).toList();
    }

    /** From the beginning of the timeline to the track's first moment. */
    public Duration offsetOf(Track track) {
        return Duration.between(beginning(), track.facts().startedAt());
    }

    /** Where in the recording a moment of a track is: on the timeline of what was composed, where something was. */
    public Duration placeOf(Track track, Duration at) {
        RecordingTimeline composed =
                RecordingTimeline.of(recording, track.facts().startedAt().plus(at));
        return composed.isEmpty()
                ? offsetOf(track).plus(at)
                : composed.offsetOf(track.facts().startedAt().plus(at));
    }

    /** Names the sound of some tracks: the same for the same tracks, another when one is added or moved. */
    public MediaKey mixKey(List<Track> tracks) {
        StringBuilder made = new StringBuilder();
        tracks.forEach(track -> made.append(track.asset())
                .append('+')
                .append(offsetOf(track).toMillis())
                .append(';'));
        return MediaKey.of(recording.id(), "mix-" + fingerprint(made.toString()) + ".m4a");
    }

    public static UUID fingerprint(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    /** A platform may give the start of a recording in whole seconds, and so after that of its first track. */
    private Instant beginning() {
        Instant first = all.stream()
                .map(track -> track.facts().startedAt())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Instant media = Objects.requireNonNullElse(recording.times().startedAt(), first);
        return media.isBefore(first) ? media : first;
    }
}
