package dev.tapedeck.adapters.video.livekit.event;

import dev.tapedeck.adapters.video.livekit.egress.EgressReader;
import dev.tapedeck.adapters.video.livekit.egress.EgressReports;
import dev.tapedeck.adapters.video.livekit.egress.EgressRun;
import dev.tapedeck.adapters.video.livekit.room.RoomMember;
import dev.tapedeck.adapters.video.livekit.room.RoomTrack;
import dev.tapedeck.adapters.video.livekit.twirp.Wire;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantJoined;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantLeft;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomClosed;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomOpened;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunChanged;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunObserved;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.TrackPublished;
import dev.tapedeck.domain.id.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decodes webhooks into updates. Never throws: an invalid field drops only the updates that need it. */
public final class WebhookDecoder {
    private static final int ROOM_LENGTH_MAX = 1_000;

    private WebhookDecoder() {}

    /** @param received time of receipt, for webhooks without a time */
    public static List<ProviderUpdate> updates(WebhookBody webhook, Instant received) {
        Wire event = webhook.event();
        Instant at = webhook.at(received);
        Optional<? extends ProviderUpdate> update = switch (webhook.type()) {
            case "egress_started", "egress_updated" -> run(event, at, false);
            case "egress_ended" -> run(event, at, true);
            case "room_started" -> opened(event, at);
            case "room_finished" -> ofRoom(event, room -> new RoomClosed(room, at));
            case "participant_joined" -> joined(event, at);
            case "participant_left" -> left(event, at);
            case "track_published" -> published(event, at);
            default -> Optional.empty();
        };
        return update.<List<ProviderUpdate>>map(List::of).orElseGet(List::of);
    }

    /** When the message is contradictory or has an unknown status, LiveKit must be polled. */
    private static Optional<ProviderUpdate> run(Wire event, Instant at, boolean saysEnd) {
        Optional<EgressRun> read = EgressReader.read(event.object("egress_info"));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        EgressRun run = read.get();
        if (saysEnd && !run.isOver()) {
            return Optional.of(new RunChanged(run.id()));
        }
        String room = run.room().isEmpty() ? roomOf(event) : run.room();
        return Optional.of(EgressReports.observed(run, room, at)
                .<ProviderUpdate>map(RunObserved::new)
                .orElseGet(() -> new RunChanged(run.id())));
    }

    /** Our own creation of a room opens it, too, and nobody is there then. */
    private static Optional<ProviderUpdate> opened(Wire event, Instant at) {
        boolean isOccupied = event.object("room").number("num_participants") > 0;
        return isOccupied ? ofRoom(event, room -> new RoomOpened(room, at)) : Optional.empty();
    }

    private static Optional<ProviderUpdate> joined(Wire event, Instant at) {
        return member(event)
                .flatMap(member ->
                        ofRoom(event, room -> new ParticipantJoined(room, member.participant(), joinedAt(event, at))));
    }

    private static Optional<ProviderUpdate> left(Wire event, Instant at) {
        return member(event)
                .flatMap(member -> ofRoom(event, room -> new ParticipantLeft(room, member.connection(), at)));
    }

    private static Optional<ProviderUpdate> published(Wire event, Instant at) {
        Optional<RoomTrack> track = RoomTrack.of(event.object("track"));
        return member(event)
                .flatMap(member -> track.flatMap(
                        shown -> ofRoom(event, room -> new TrackPublished(room, member.connection(), shown.id(), at))));
    }

    private static Instant joinedAt(Wire event, Instant at) {
        return event.object("participant").seconds("joined_at").orElse(at);
    }

    private static Optional<RoomMember> member(Wire event) {
        return RoomMember.of(event.object("participant")).filter(member -> !member.isRecorder());
    }

    private static Optional<ProviderUpdate> ofRoom(Wire event, Function<String, ProviderUpdate> update) {
        String room = roomOf(event);
        return room.isEmpty() ? Optional.empty() : Optional.of(update.apply(room));
    }

    private static String roomOf(Wire event) {
        return Texts.storable(event.object("room").text("name"), ROOM_LENGTH_MAX);
    }
}
