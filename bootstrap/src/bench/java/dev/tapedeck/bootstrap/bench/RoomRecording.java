package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recording of a room by LiveKit, and the webhooks that move it: to ACTIVE and to PROCESSING.
 *
 * @param job of the take, at LiveKit
 */
record RoomRecording(RecordingId id, TakeId take, String job, List<LiveKitWebhook> webhooks) {
    /** How many webhooks a recording has. */
    static final int WEBHOOKS = 2;

    private static final int CLIENTS = 8;

    static RoomRecording started(Storage storage) {
        TakeId take = new TakeId(BenchmarkRecordings.IDS.next());
        String job = "EG_" + take;
        Recording opened = BenchmarkRecordings.opened(
                storage,
                new CaptureSource.Room(ProviderKind.LIVEKIT, "bench"),
                Take.found(take, TakeKind.COMPOSITE, ProviderKind.LIVEKIT, job, Instant.now()));
        String folder = "recordings/" + opened.id() + "/" + take;
        return new RoomRecording(
                opened.id(),
                take,
                job,
                List.of(LiveKitWebhook.active(job, folder), LiveKitWebhook.complete(job, folder)));
    }

    static List<RoomRecording> started(Storage storage, int count) throws Exception {
        List<RoomRecording> all = Collections.synchronizedList(new ArrayList<>());
        Clients.run(CLIENTS, client -> {
            for (int i = client; i < count; i += CLIENTS) {
                all.add(started(storage));
            }
        });
        return all;
    }

    /** Takes a webhook in, as the server behind HTTP does. */
    static void receive(Tapedeck tapedeck, LiveKitWebhook webhook) {
        Optional<Refusal> refusal = tapedeck.providers()
                .receive(
                        ProviderKind.LIVEKIT,
                        name -> name.equals("authorization") ? webhook.authorization() : null,
                        webhook.body());
        if (refusal.isPresent()) {
            throw new IllegalStateException("a webhook was refused: " + refusal.get());
        }
    }

    /** This recording's values by those of another one. */
    Map<Object, Object> insteadOf(RoomRecording other) {
        Map<Object, Object> values = new HashMap<>();
        values.put(other.id.value(), id.value());
        values.put(other.take.value(), take.value());
        values.put(other.take.toString(), take.toString());
        values.put(other.job, job);
        for (int i = 0; i < WEBHOOKS; i++) {
            values.put(other.webhooks.get(i).id(), webhooks.get(i).id());
            values.put(other.webhooks.get(i).text(), webhooks.get(i).text());
        }
        return values;
    }

    /** A measurement that does something else than its subject measures nothing. */
    static void requireMoved(Storage storage, List<RoomRecording> all) {
        for (RoomRecording recording : all) {
            if (BenchmarkRecordings.status(storage, recording.id) != RecordingStatus.PROCESSING) {
                throw new IllegalStateException("recording " + recording.id + " did not move");
            }
        }
    }
}
