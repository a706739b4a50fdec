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
 * The audible tracks of a recording on one timeline. The timeline begins with the recording's first media, of any take,
 * so that mix, transcript and composed video agree.
 *
 * @param all by take, then position
 */
public record RecordingTracks(Recording recording, List<Track> all) {
    private static final Set<TrackSource> AUDIBLE = EnumSet.of(TrackSource.MICROPHONE, TrackSource.SCREEN_AUDIO);

    /** The audible tracks among all tracks of a recording. */
    public static RecordingTracks of(Recording recording, List<Track> tracks) {
        return new RecordingTracks(
                recording,
                tracks.stream()
                        .filter(track -> AUDIBLE.contains(track.facts().source()))
                        .toList());
    }

    /** Whether a stored track has no participant yet; that will be known in a moment. */
    public static boolean areToCome(Recording recording, List<Track> known) {
        Set<UUID> assets = known.stream().map(Track::asset).collect(Collectors.toSet());
        return recording.assets().stream()
                .anyMatch(asset -> asset.kind() == AssetKind.TRACK && !assets.contains(asset.id()));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The tracks that contain speech. */
    public List<Track> speech() {
        return all.stream().filter(track -> track.facts().source().isSpeech()).toList();
    }

    /** The speakers, in the order of their first tracks. */
    public List<UUID> speakers() {
        return all.stream().map(this::speakerOf).distinct().toList();
    }

    /** The id of a participant connection's speaker; the same before and after there is a transcript. */
    public UUID speakerOf(Track track) {
        String name = recording.id() + "/" + track.facts().participant();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The tracks of only these speakers, on the same timeline. */
    public List<Track> heardFrom(Set<UUID> speakers) {
        return all.stream().filter(track -> speakers.contains(speakerOf(track))).toList();
    }

    /** The time from the beginning of the timeline to the start of the track. */
    public Duration offsetOf(Track track) {
        return Duration.between(beginning(), track.facts().startedAt());
    }

    /** Maps a time of a track to the recording: to the timeline of its composed media, if it has any. */
    public Duration placeOf(Track track, Duration at) {
        RecordingTimeline composed =
                RecordingTimeline.of(recording, track.facts().startedAt().plus(at));
        return composed.isEmpty()
                ? offsetOf(track).plus(at)
                : composed.offsetOf(track.facts().startedAt().plus(at));
    }

    /** A fingerprint of the audio of the tracks; changes when a track is added or moved. */
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

    /** A platform may round the start of a recording to seconds, so that it is after the start of its first track. */
    private Instant beginning() {
        Instant first = all.stream()
                .map(track -> track.facts().startedAt())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Instant media = Objects.requireNonNullElse(recording.times().startedAt(), first);
        return media.isBefore(first) ? media : first;
    }
}
