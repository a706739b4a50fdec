package dev.tapedeck.adapters.video.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantJoined;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.ParticipantLeft;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomClosed;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RoomOpened;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunChanged;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunObserved;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sequences of messages as Daily sends them, and beside each what it says. */
class DailyGoldenTest {
    private static final Instant RECEIVED = Instant.ofEpochSecond(1_790_000_000L);
    private static final String TIMESTAMP = "1790000000";

    private final DailyEvents events =
            new DailyEvents(DailyConfig.of("key", "acme", DailyConfigTest.SECRET, null), new SettableClock(RECEIVED));
    private final Signature signature = new Signature(Base64.getDecoder().decode(DailyConfigTest.SECRET));

    @ParameterizedTest
    @ValueSource(strings = {"cloud", "raw-tracks", "named-by-template", "errors", "old-and-strange"})
    void a_sequence_says_what_stands_beside_it(String sequence) throws IOException {
        List<String> said = lines(sequence + ".jsonl").stream()
                .flatMap(body -> updates(body).stream())
                .map(DailyGoldenTest::line)
                .toList();

        assertThat(said).containsExactlyElementsOf(lines(sequence + ".expected.txt"));
    }

    private List<ProviderUpdate> updates(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers =
                Map.of(Signature.HEADER, signature.of(TIMESTAMP, bytes), Signature.TIMESTAMP_HEADER, TIMESTAMP);
        SignatureValid valid = (SignatureValid) events.verify(headers::get, bytes);
        ProviderEventId id = new ProviderEventId(ProviderKind.DAILY, valid.eventId());
        return events.decode(
                new ProviderEvent(id, valid.type(), body, ProviderEvent.State.RECEIVED, 0, null, RECEIVED, null));
    }

    private static String line(ProviderUpdate update) {
        if (update instanceof RunObserved seen) {
            return line(seen.run());
        }
        if (update instanceof RunChanged changed) {
            return "RunChanged " + changed.jobId();
        }
        if (update instanceof RoomOpened opened) {
            return "RoomOpened " + opened.room() + " " + opened.at();
        }
        if (update instanceof RoomClosed closed) {
            return "RoomClosed " + closed.room() + " " + closed.at();
        }
        if (update instanceof ParticipantLeft left) {
            return "ParticipantLeft " + left.room() + " " + left.connection() + " " + left.at();
        }
        ParticipantJoined joined = (ParticipantJoined) update;
        ConnectedParticipant participant = joined.participant();
        String name = participant.name().isEmpty() ? "-" : participant.name();
        return "ParticipantJoined %s %s %s %s %s"
                .formatted(joined.room(), participant.connection(), orDash(participant.user()), name, joined.at());
    }

    private static String line(ObservedRun observed) {
        Found report = observed.report();
        return "RunObserved %s take=%s room=%s kind=%s first=%s %s"
                .formatted(
                        report.jobId(),
                        orDash(observed.take()),
                        orDash(observed.room()),
                        orDash(observed.kind()),
                        orDash(report.firstMedia()),
                        end(report.end()));
    }

    private static String end(@Nullable TakeEnd end) {
        if (end == null) {
            return "running";
        }
        RecordingFailure failure = end.failure();
        return failure == null
                ? "ended=" + end.at()
                : "failed=" + end.at() + " " + failure.code() + " " + failure.message();
    }

    private static String orDash(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "-").toString();
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DailyGoldenTest.class.getResourceAsStream("golden/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
