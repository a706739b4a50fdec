package dev.tapedeck.adapters.video.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.livekit.GeneratedEgress.End;
import dev.tapedeck.adapters.video.livekit.egress.EgressFiles;
import dev.tapedeck.adapters.video.livekit.egress.EgressReader;
import dev.tapedeck.adapters.video.livekit.egress.EgressReports;
import dev.tapedeck.adapters.video.livekit.egress.EgressRun;
import dev.tapedeck.adapters.video.livekit.twirp.Wire;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunObserved;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Outcome.Moved;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import dev.tapedeck.domain.recording.signal.Shortfall;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is lost, repeated or out of order, a recording ends as its egress did. What the webhooks leave open is asked
 * for at the end, as the application does. The seed is the name of a failing case.
 */
class LiveKitSequencesTest {
    private static final int SEEDS = 1_200;
    private static final Instant NOW = RecordingFixtures.NOW;

    private final LiveKitEvents events =
            new LiveKitEvents(LiveKitFixture.config(URI.create("ws://127.0.0.1")), InstantSource.fixed(NOW));

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_recording_ends_as_its_egress_did(long seed) {
        Recording recording = RecordingFixtures.starting();
        Take take = RecordingFixtures.firstTake(recording);
        GeneratedEgress egress = new GeneratedEgress(seed, recording.id(), take.id(), NOW);

        for (String webhook : egress.webhooks()) {
            recording = afterEvents(recording, egress, decoded(webhook));
        }
        recording = afterResponse(recording, egress);

        assertThat(recording.status())
                .isEqualTo(egress.end.bringsMedia ? RecordingStatus.COMPLETED : RecordingStatus.FAILED);
        assertThat(recording.result().truncated()).isEqualTo(egress.end == End.LIMIT_REACHED);
        assertThat(recording.assets()).hasSize(egress.end.bringsMedia ? 1 : 0);
        assertThat(RecordingFixtures.firstTake(recording).jobId()).isEqualTo("EG_generated");
        if (egress.end.bringsMedia) {
            assertThat(recording.result().partial()).isEqualTo(egress.end == End.FAILED_PARTLY);
            assertThat(recording.times().startedAt()).isEqualTo(NOW.plusSeconds(5));
            assertThat(recording.times().endedAt()).isEqualTo(NOW.plusSeconds(65));
        }
    }

    @Test
    void the_seeds_have_every_end() {
        Set<End> ends = seeds().mapToObj(seed ->
                        new GeneratedEgress(seed, RecordingFixtures.recordingId(), RecordingFixtures.takeId(), NOW).end)
                .collect(Collectors.toSet());

        assertThat(ends).containsExactlyInAnyOrder(End.values());
    }

    private List<ProviderUpdate> decoded(String body) {
        ProviderEventId id = new ProviderEventId(ProviderKind.LIVEKIT, "event");
        return events.decode(new ProviderEvent(id, "type", body, ProviderEvent.State.RECEIVED, 0, null, NOW, null));
    }

    /** A failure that a webhook tells is believed only after LiveKit was asked. */
    private static Recording afterEvents(Recording recording, GeneratedEgress egress, List<ProviderUpdate> updates) {
        Recording current = recording;
        for (ProviderUpdate one : updates) {
            Found report = ((RunObserved) one).run().report();
            TakeEnd end = report.end();
            current = end != null && end.failure() != null
                    ? afterResponse(current, egress)
                    : seen(current, egress, report);
        }
        return current;
    }

    private static Recording afterResponse(Recording recording, GeneratedEgress egress) {
        return seen(recording, egress, EgressReports.report(run(egress), NOW).orElseThrow());
    }

    private static EgressRun run(GeneratedEgress egress) {
        return EgressReader.read(new Wire(egress.truth())).orElseThrow();
    }

    private static Recording seen(Recording recording, GeneratedEgress egress, Found report) {
        TakeId take = RecordingFixtures.firstTake(recording).id();
        Recording current = after(recording, new EngineAccepted(take, report.jobId(), NOW));
        if (report.firstMedia() != null) {
            current = after(current, new MediaFlowing(take, report.firstMedia()));
        }
        TakeEnd end = report.end();
        return end == null ? current : collected(ended(current, report, end), egress, end);
    }

    /** A run that broke before its first frame has left nothing to be looked for. */
    private static Recording ended(Recording recording, Found report, TakeEnd end) {
        TakeId take = RecordingFixtures.firstTake(recording).id();
        boolean flowed = report.firstMedia() != null
                || RecordingFixtures.firstTake(recording).state() == TakeState.RUNNING;
        if (end.failure() != null && !flowed) {
            return after(recording, new TakeBroke(take, end.failure(), end.at()));
        }
        Shortfall shortfall = new Shortfall(end.failure() != null, end.truncated(), end.missing());
        return after(recording, new TakeEnded(take, true, shortfall, end.at()));
    }

    private static Recording collected(Recording recording, GeneratedEgress egress, TakeEnd end) {
        Take take = RecordingFixtures.firstTake(recording);
        if (take.state() != TakeState.ENDED) {
            return recording;
        }
        if (EgressFiles.of(run(egress), take).isEmpty()) {
            RecordingFailure why = Objects.requireNonNullElse(end.failure(), RecordingFailure.nothingRecorded());
            return after(recording, new TakeBroke(take.id(), why, end.at()));
        }
        Delivery delivery = Delivery.whole(
                List.of(RecordingFixtures.hls(recording.id(), take.id(), end.at())), Duration.ofSeconds(60));
        return after(recording, new TakeSettled(take.id(), delivery, end.at()));
    }

    private static Recording after(Recording recording, RecordingSignal signal) {
        return recording.on(signal) instanceof Moved moved ? moved.recording() : recording;
    }
}
