package dev.tapedeck.adapters.video.daily.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A recording as Daily describes it, in a listing or in a webhook.
 *
 * @param type as Daily reports it, null when it does not, which is usual
 * @param status as Daily reports it
 * @param duration null while it runs, and for a while after
 * @param key key of the file, or common prefix of the keys of the tracks
 * @param tracks null when Daily does not report them, which differs from an empty list
 */
public record RecordingRow(
        String id,
        @Nullable String room,
        @Nullable String type,
        @Nullable String status,
        @Nullable Instant start,
        @Nullable Duration duration,
        @Nullable String key,
        @Nullable List<RecordedTrack> tracks) {
    /**
     * The key template of our rooms, which puts the take's id into the key of a composed recording. Raw tracks may not
     * follow it.
     */
    public static final String KEY_TEMPLATE = "{domain_name}/{room_name}/{instance_id}/{epoch_time}";

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,128}");
    private static final Pattern KEY_WITH_INSTANCE = Pattern.compile("[^/]+/[^/]+/([0-9A-Za-z-]{36})/[^/]+");
    private static final Pattern KEY_TIME = Pattern.compile("(?:.*/)?(\\d{13})(?:\\.mp4)?");

    public RecordingRow {
        tracks = tracks == null ? null : List.copyOf(tracks);
    }

    /** Reads a row; empty when it has no recording id. */
    public static Optional<RecordingRow> of(JsonNode row) {
        return read(JsonFields.text(row, "id", "recording_id"), row);
    }

    /** Reads a webhook's payload, in which {@code id} has another meaning. */
    public static Optional<RecordingRow> ofEvent(JsonNode payload) {
        return read(JsonFields.text(payload, "recording_id", "recordingId"), payload);
    }

    private static Optional<RecordingRow> read(@Nullable String id, JsonNode row) {
        if (id == null || !ID.matcher(id).matches()) {
            return Optional.empty();
        }
        String key = JsonFields.text(row, "s3key", "s3_key", "s3Key");
        return Optional.of(new RecordingRow(
                id,
                JsonFields.text(row, "room_name", "room"),
                JsonFields.text(row, "type"),
                JsonFields.text(row, "status"),
                start(row, key),
                JsonFields.seconds(row, "duration"),
                key,
                tracks(row.path("tracks"))));
    }

    /** The kind of take; null when it is not known, as for most running recordings. */
    public @Nullable TakeKind kind() {
        if (type != null) {
            return type.equals("raw-tracks") ? TakeKind.TRACKS : type.startsWith("cloud") ? TakeKind.COMPOSITE : null;
        }
        if (tracks != null && !tracks.isEmpty()) {
            return TakeKind.TRACKS;
        }
        return key != null && isOver() ? TakeKind.COMPOSITE : null;
    }

    /** The kind of a recording that has certainly ended. */
    public @Nullable TakeKind finishedKind() {
        TakeKind reported = kind();
        return reported == null && type == null && key != null ? TakeKind.COMPOSITE : reported;
    }

    /** The take's id, if the key follows {@link #KEY_TEMPLATE}. */
    public Optional<TakeId> take() {
        Matcher shape = KEY_WITH_INSTANCE.matcher(key == null ? "" : key);
        return shape.matches() ? TakeId.parse(shape.group(1)) : Optional.empty();
    }

    public boolean isCanceled() {
        return "canceled".equals(status) || "cancelled".equals(status);
    }

    /** Whether it has ended and Daily knows the result. */
    public boolean isOver() {
        boolean finished = status == null || status.equals("finished");
        return isCanceled() || (finished && duration != null);
    }

    /** Whether it has ended without usable media. */
    public boolean isEmpty() {
        return isCanceled() || (duration != null && duration.isZero());
    }

    /** Time of its last frame; {@code otherwise} when Daily does not report enough. */
    public Instant endOr(Instant otherwise) {
        return start != null && duration != null ? start.plus(duration) : otherwise;
    }

    private static @Nullable Instant start(JsonNode row, @Nullable String key) {
        Instant said = JsonFields.time(row, "start_ts", "startTs");
        Matcher named = KEY_TIME.matcher(key == null ? "" : key);
        return said == null && named.matches() ? Instant.ofEpochMilli(Long.parseLong(named.group(1))) : said;
    }

    private static @Nullable List<RecordedTrack> tracks(JsonNode list) {
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(RecordedTrack::of)
                        .toList()
                : null;
    }
}
