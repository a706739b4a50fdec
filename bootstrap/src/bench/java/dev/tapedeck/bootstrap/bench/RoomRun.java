package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.application.TimeOrderedIds;
import dev.tapedeck.application.provider.Providers;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.access.UserRepository;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingDetails;
import dev.tapedeck.domain.recording.RecordingLinks;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingType;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A recording of a room that LiveKit was asked for, and the two messages that move it: media flows, and it is over.
 *
 * @param flowing makes it ACTIVE
 * @param over makes it PROCESSING
 */
record RoomRun(RecordingId recording, TakeId take, String job, LiveKitMessage flowing, LiveKitMessage over) {
    static final int MESSAGES = 2;

    private static final IdSource IDS = new TimeOrderedIds(InstantSource.system());

    static RoomRun asked(Storage storage) {
        UserId owner = storage.port(UserRepository.class).idOf(new Caller("bench", null, null, Set.of()));
        Instant now = Instant.now();
        TakeId take = new TakeId(IDS.next());
        String job = "EG_" + take;
        Recording fresh = Recording.starting(
                new RecordingId(IDS.next()),
                owner,
                RecordingLinks.NONE,
                RecordingDetails.titled("Bench", RecordingType.ROOM),
                new CaptureSource.Room(ProviderKind.LIVEKIT, "bench"),
                Recording.MAX_DURATION_DEFAULT,
                List.of(Take.found(take, TakeKind.COMPOSITE, ProviderKind.LIVEKIT, job, now)),
                now);
        storage.port(RecordingRepository.class).open(fresh);
        return new RoomRun(
                fresh.id(),
                take,
                job,
                LiveKitMessage.flowing(fresh.id(), take, job),
                LiveKitMessage.over(fresh.id(), take, job));
    }

    List<LiveKitMessage> messages() {
        return List.of(flowing, over);
    }

    /** All of them, one after the other. */
    void giveTo(Providers providers) {
        messages().forEach(message -> message.giveTo(providers));
    }

    /** What is said of this run in place of what was said of another one. */
    Map<Object, Object> insteadOf(RoomRun other) {
        Map<Object, Object> values = new LinkedHashMap<>();
        values.put(other.recording.value(), recording.value());
        values.put(other.take.value(), take.value());
        values.put(other.take.toString(), take.toString());
        values.put(other.job, job);
        for (int i = 0; i < messages().size(); i++) {
            LiveKitMessage theirs = other.messages().get(i);
            values.put(theirs.id(), messages().get(i).id());
            values.put(theirs.text(), messages().get(i).text());
        }
        return values;
    }
}
