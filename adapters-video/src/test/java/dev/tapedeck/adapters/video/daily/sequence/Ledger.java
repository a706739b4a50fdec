package dev.tapedeck.adapters.video.daily.sequence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.daily.DailyCaptureEngine;
import dev.tapedeck.adapters.video.daily.DailyEvents;
import dev.tapedeck.adapters.video.daily.Signature;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunObserved;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Outcome.Moved;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import dev.tapedeck.domain.recording.signal.Shortfall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One recording of ours, and what it makes of what it hears and asks: the rules of the design in a few lines. */
final class Ledger {
    private final DailyEvents events;
    private final Signature signature;
    private final DailyCaptureEngine engine;
    private final String room;
    private final Set<String> inbox = new HashSet<>();
    private Recording recording;

    Ledger(Recording starting, String room, DailyEvents events, Signature signature, DailyCaptureEngine engine) {
        this.recording = starting;
        this.room = room;
        this.events = events;
        this.signature = signature;
        this.engine = engine;
    }

    Recording recording() {
        return recording;
    }

    /** A message arrives; one that was there is not applied again. */
    void hear(ObjectNode message) {
        String body = message.toString();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(Plan.ASKED.getEpochSecond());
        Map<String, String> headers =
                Map.of(Signature.HEADER, signature.of(timestamp, bytes), Signature.TIMESTAMP_HEADER, timestamp);
        SignatureValid valid = (SignatureValid) events.verify(headers::get, bytes);
        if (inbox.add(valid.eventId())) {
            ProviderEventId id = new ProviderEventId(ProviderKind.DAILY, valid.eventId());
            ProviderEvent event =
                    new ProviderEvent(id, valid.type(), body, ProviderEvent.State.RECEIVED, 0, null, Plan.ASKED, null);
            events.decode(event).forEach(this::apply);
        }
    }

    /** Everything is asked for that no message told. */
    void reconcile() {
        engine.poll(this::isSettled)
                .forEach(observed -> take(observed).ifPresent(take -> believe(take, observed.report())));
        for (Take take : recording.takes()) {
            if (current(take.id()).state().isCapturing()) {
                judge(take.id());
            }
        }
    }

    private void apply(ProviderUpdate update) {
        if (update instanceof RunObserved seen) {
            take(seen.run()).ifPresent(take -> hear(take, seen.run().report()));
        }
    }

    /** A failure is believed only when Daily says it again on being asked. */
    private void hear(TakeId take, Found report) {
        TakeEnd end = report.end();
        boolean isBroken = end != null && end.failure() != null;
        believe(take, isBroken ? new Found(report.jobId(), report.firstMedia(), null) : report);
        if (isBroken && engine.find(current(take)) instanceof Found asked) {
            believe(take, asked);
        }
    }

    private void judge(TakeId take) {
        EngineReport report = engine.find(current(take));
        if (report instanceof Found found) {
            believe(take, found);
        } else if (report instanceof EngineReport.Absent) {
            send(new TakeBroke(take, RecordingFailure.noResponse("record"), Plan.ASKED));
        } else {
            throw new AssertionError("after a day it is still not told what became of a take: " + report);
        }
    }

    private void believe(TakeId id, Found report) {
        if (StartResponse.isProvisional(current(id))) {
            send(new EngineAccepted(id, report.jobId(), Plan.ASKED));
        }
        if (report.firstMedia() != null) {
            send(new MediaFlowing(id, report.firstMedia()));
        }
        TakeEnd end = report.end();
        if (end != null && current(id).state().isCapturing()) {
            send(new TakeEnded(id, true, Shortfall.NONE, end.at()));
            collect(current(id));
        }
    }

    private void collect(Take take) {
        List<MediaAsset> assets = new ArrayList<>();
        for (CapturedFile file : engine.files(take)) {
            assets.add(stored(take, file));
        }
        send(
                assets.isEmpty()
                        ? new TakeBroke(take.id(), RecordingFailure.nothingRecorded(), Plan.ASKED)
                        : new TakeSettled(take.id(), Delivery.whole(assets, null), Plan.ASKED));
    }

    private MediaAsset stored(Take take, CapturedFile file) {
        try (InputStream in = engine.open(take, file)) {
            return MediaAsset.stored(
                    UUID.randomUUID(),
                    take.kind() == TakeKind.TRACKS ? AssetKind.TRACK : AssetKind.FILE,
                    RecordingFixtures.STORE,
                    MediaKey.of(recording.id(), take.id(), file.name()),
                    in.readAllBytes().length,
                    file.contentType(),
                    null,
                    take.id(),
                    Plan.ASKED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<TakeId> take(ObservedRun observed) {
        return recording.takes().stream()
                .filter(take -> take.id().equals(observed.take())
                        || observed.report().jobId().equals(take.jobId()))
                .findFirst()
                .or(() -> observed.take() == null && room.equals(observed.room()) ? likely(observed) : Optional.empty())
                .map(Take::id);
    }

    private Optional<Take> likely(ObservedRun observed) {
        return recording.takes().stream().filter(observed::mayBe).max(Comparator.comparing(Take::requestedAt));
    }

    private boolean isSettled(String job) {
        return recording.takes().stream()
                .anyMatch(take -> job.equals(take.jobId()) && !take.state().isOpen());
    }

    private Take current(TakeId id) {
        return recording.take(id).orElseThrow();
    }

    private void send(RecordingSignal signal) {
        if (recording.on(signal) instanceof Moved moved) {
            recording = moved.recording();
        }
    }
}
