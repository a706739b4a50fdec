package dev.tapedeck.adapters.video.daily;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.daily.run.DailyFailures;
import dev.tapedeck.adapters.video.daily.run.JobIds;
import dev.tapedeck.adapters.video.daily.wire.RecordingRow;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantJoined;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantLeft;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomClosed;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomOpened;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunChanged;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunObserved;
import dev.tapedeck.domain.id.TakeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes Daily's events. Meetings and participants have their room in {@code room}, recordings in {@code room_name}.
 */
final class EventDecoder {
    private EventDecoder() {}

    /** @param receivedAt used as the time of an event without one */
    static List<ProviderUpdate> of(JsonNode event, Instant receivedAt) {
        JsonNode payload = event.path("payload");
        Instant sent = JsonFields.time(event, "event_ts");
        Instant at = sent == null ? receivedAt : sent;
        String type = JsonFields.text(event, "type");
        Optional<ProviderUpdate> update = switch (type == null ? "" : type) {
            case "recording.started" -> started(payload);
            case "recording.ready-to-download" -> ready(payload, at);
            case "recording.error" -> broke(payload, at);
            case "recording.stopped" -> stopped(payload);
            case "meeting.started" ->
                room(payload).map(room -> new RoomOpened(room, or(JsonFields.time(payload, "start_ts"), at)));
            case "meeting.ended" ->
                room(payload).map(room -> new RoomClosed(room, or(JsonFields.time(payload, "end_ts"), at)));
            case "participant.joined" -> joined(payload, at);
            case "participant.left" -> left(payload, at);
            default -> Optional.empty();
        };
        return update.stream().toList();
    }

    /** Has the ids of both the take and the recording; the only message that links them. */
    private static Optional<ProviderUpdate> started(JsonNode payload) {
        return RecordingRow.ofEvent(payload)
                .map(row -> new RunObserved(new ObservedRun(
                        take(payload), row.room(), row.kind(), new Found(row.id(), row.start(), null))));
    }

    /** Sent once per recording with media, when its files are complete. It does not have the take's id. */
    private static Optional<ProviderUpdate> ready(JsonNode payload, Instant at) {
        return RecordingRow.ofEvent(payload)
                .map(row -> new RunObserved(new ObservedRun(
                        row.take().orElseGet(() -> take(payload)),
                        row.room(),
                        row.finishedKind(),
                        new Found(row.id(), row.start(), TakeEnd.clean(row.endOr(at))))));
    }

    /**
     * Has the take's id but no recording, although one may exist and even end normally. Its action is misspelt, or not,
     * and tells nothing that the type does not.
     */
    private static Optional<ProviderUpdate> broke(JsonNode payload, Instant at) {
        TakeId take = take(payload);
        String room = JsonFields.text(payload, "room_name", "room");
        if (take == null) {
            return stopped(payload);
        }
        String said = JsonFields.text(payload, "error_msg", "errorMsg", "error");
        Instant when = or(JsonFields.time(payload, "timestamp"), at);
        TakeEnd end = TakeEnd.broken(when, DailyFailures.broke(said == null ? "" : said), Duration.ZERO);
        Found report = new Found(room == null ? take.toString() : JobIds.provisional(take, room), null, end);
        return Optional.of(new RunObserved(new ObservedRun(take, room, report)));
    }

    private static Optional<ProviderUpdate> stopped(JsonNode payload) {
        return RecordingRow.ofEvent(payload).map(row -> new RunChanged(row.id()));
    }

    private static Optional<ProviderUpdate> joined(JsonNode payload, Instant at) {
        String connection = JsonFields.text(payload, "session_id");
        String name = JsonFields.text(payload, "user_name", "userName");
        return connection == null
                ? Optional.empty()
                : room(payload)
                        .map(room -> new ParticipantJoined(
                                room,
                                new ConnectedParticipant(
                                        connection, JsonFields.text(payload, "user_id"), name == null ? "" : name),
                                or(JsonFields.time(payload, "joined_at"), at)));
    }

    /** Has the time of joining and the duration; their sum is the time of leaving. */
    private static Optional<ProviderUpdate> left(JsonNode payload, Instant at) {
        String connection = JsonFields.text(payload, "session_id");
        Instant joined = JsonFields.time(payload, "joined_at");
        Duration connected = JsonFields.seconds(payload, "duration");
        Instant when = joined == null || connected == null ? at : joined.plus(connected);
        return connection == null
                ? Optional.empty()
                : room(payload).map(room -> new ParticipantLeft(room, connection, when));
    }

    private static @Nullable TakeId take(JsonNode payload) {
        String instance = JsonFields.text(payload, "instance_id", "instanceId");
        return instance == null ? null : TakeId.parse(instance).orElse(null);
    }

    private static Optional<String> room(JsonNode payload) {
        return Optional.ofNullable(JsonFields.text(payload, "room", "room_name"));
    }

    private static Instant or(@Nullable Instant said, Instant otherwise) {
        return said == null ? otherwise : said;
    }
}
