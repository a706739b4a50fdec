package dev.tapedeck.application.track;

import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.domain.media.track.Track;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The subject of a mix job: a recording and some of its speakers, by their positions. Written {@code <recording>} for
 * all, {@code <recording>/0-2} for some.
 */
record MixSubject(String recording, String places) {
    static MixSubject parse(String subject) {
        int slash = subject.indexOf('/');
        return slash < 0
                ? new MixSubject(subject, "")
                : new MixSubject(subject.substring(0, slash), subject.substring(slash + 1));
    }

    /** A selection of all speakers gives the subject of the whole recording, so that their mix is made once. */
    static MixSubject of(RecordingTracks tracks, Set<UUID> wanted) {
        List<UUID> speakers = tracks.speakers();
        String places = wanted.containsAll(speakers)
                ? ""
                : wanted.stream()
                        .map(speakers::indexOf)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining("-"));
        return new MixSubject(tracks.recording().id().toString(), places);
    }

    boolean isOfAll() {
        return places.isEmpty();
    }

    /** The tracks of the speakers; none when a position has no speaker. */
    List<Track> choose(RecordingTracks tracks) {
        if (isOfAll()) {
            return tracks.all();
        }
        List<UUID> speakers = tracks.speakers();
        Set<UUID> wanted = new LinkedHashSet<>();
        for (String place : places.split("-", -1)) {
            if (!place.matches("\\d{1,4}") || Integer.parseInt(place) >= speakers.size()) {
                return List.of();
            }
            wanted.add(speakers.get(Integer.parseInt(place)));
        }
        return tracks.heardFrom(wanted);
    }

    @Override
    public String toString() {
        return isOfAll() ? recording : recording + "/" + places;
    }
}
