package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.CapturedFile.Role;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.track.TrackFacts;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files that an egress has written into our bucket. */
public final class EgressFiles {
    private static final String PLAYLIST = "index.m3u8";

    private EgressFiles() {}

    /**
     * The files of a take, without those in another bucket. Of a run that says nothing about any of them, as one whose
     * process was killed, all that it names, without sizes: the store shows which exist.
     */
    public static List<CapturedFile> of(EgressRun run, Take take) {
        boolean saysNothing = !run.hasMedia() && run.status() != EgressStatus.ABORTED;
        return run.outputs().stream()
                .filter(output -> saysNothing || output.hasMedia())
                .flatMap(output -> file(run, output, take).stream())
                .toList();
    }

    /**
     * The possible files of a take that LiveKit no longer knows: the name of its playlist is fixed, and the store shows
     * whether it exists.
     */
    public static List<CapturedFile> supposed(Take take) {
        return take.kind() == TakeKind.COMPOSITE ? List.of(playlist(PLAYLIST, PLAYLIST, null)) : List.of();
    }

    private static Optional<CapturedFile> file(EgressRun run, EgressOutput output, Take take) {
        String place = "/" + take.id() + "/";
        int at = output.key().indexOf(place);
        String name = at < 0 ? "" : output.key().substring(at + place.length());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        @Nullable Long bytes = output.bytes() > 0 ? output.bytes() : null;
        return Optional.of(output.isPlaylist() ? playlist(name, output.key(), bytes) : single(run, output, take, name));
    }

    private static CapturedFile playlist(String name, String key, @Nullable Long bytes) {
        return new CapturedFile(name, Role.PLAYLIST, key, ContentTypes.HLS_PLAYLIST, bytes, null);
    }

    private static CapturedFile single(EgressRun run, EgressOutput output, Take take, String name) {
        @Nullable Long bytes = output.bytes() > 0 ? output.bytes() : null;
        boolean isTrack = take.kind() == TakeKind.TRACKS;
        return new CapturedFile(
                name,
                isTrack ? Role.TRACK : Role.WHOLE,
                output.key(),
                contentType(name),
                bytes,
                isTrack ? facts(run, output, take, name) : null,
                output.duration().isZero() ? null : output.duration());
    }

    private static TrackFacts facts(EgressRun run, EgressOutput output, Take take, String name) {
        Instant asked = Objects.requireNonNullElse(run.requestedAt(), take.requestedAt());
        Instant started = Objects.requireNonNullElse(output.startedAt(), asked);
        TrackName track = TrackName.of(name);
        return new TrackFacts(track.connection(), null, track.source(), started);
    }

    /** LiveKit does not encode tracks again, so the codec determines the container. */
    private static String contentType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "ogg" -> "audio/ogg";
            case "webm" -> "video/webm";
            case "mp4" -> ContentTypes.MP4;
            default -> "application/octet-stream";
        };
    }
}
