package dev.tapedeck.adapters.video.daily.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.daily.rest.DailyAnswer;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.daily.rest.RateLimit;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.StartAnswer;
import dev.tapedeck.domain.capture.StartAnswer.Accepted;
import dev.tapedeck.domain.capture.StartAnswer.NotYet;
import dev.tapedeck.domain.capture.StartAnswer.Refused;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Quality;
import java.util.Locale;

/** Starts and stops recordings. The take's id is the instance id, so that a repeated start is the same recording. */
public final class RecordingStarts {
    private static final String IS_RECORDING = "has an active stream";

    private final DailyClient client;

    public RecordingStarts(DailyClient client) {
        this.client = client;
    }

    public StartAnswer start(CaptureRequest request, String room) {
        DailyAnswer answer = client.postAtOnce(RateLimit.STARTS, "/rooms/" + room + "/recordings/start", body(request));
        if (answer.isOk() || isRecording(answer)) {
            return new Accepted(JobIds.provisional(request.take(), room));
        }
        if (answer.isBusy() || isEmptyRoom(answer)) {
            return new NotYet(answer.summary());
        }
        if (answer.isTrouble()) {
            throw answer.unavailable("start a recording in room " + room);
        }
        return new Refused(DailyFailures.refused(answer.status(), answer.info()));
    }

    /** Daily's answer says no more than that it was sent, and 400 when there is nothing to stop. */
    public void stop(TakeId take, TakeKind kind, String room) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("instanceId", take.toString())
                .put("type", typeOf(kind));
        DailyAnswer answer = client.post("/rooms/" + room + "/recordings/stop", body);
        if (!answer.isOk() && answer.status() != 400 && answer.status() != 404) {
            throw answer.unavailable("stop the recording in room " + room);
        }
    }

    /** {@code maxDuration} is always sent, as Daily's documents differ about its default. */
    private static ObjectNode body(CaptureRequest request) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("type", typeOf(request.kind()))
                .put("instanceId", request.take().toString())
                .put("maxDuration", Math.max(1, request.durationMax().toSeconds()));
        if (request.kind() == TakeKind.COMPOSITE && request.quality() != Quality.HIGH) {
            boolean isLow = request.quality() == Quality.LOW;
            body.put("width", isLow ? 640 : 1280).put("height", isLow ? 360 : 720);
        }
        return body;
    }

    private static String typeOf(TakeKind kind) {
        return kind == TakeKind.TRACKS ? "raw-tracks" : "cloud";
    }

    private static boolean isRecording(DailyAnswer answer) {
        return answer.status() == 400 && says(answer, IS_RECORDING);
    }

    /** So does a room that does not exist, which somebody may still make. */
    private static boolean isEmptyRoom(DailyAnswer answer) {
        return answer.status() == 404;
    }

    private static boolean says(DailyAnswer answer, String words) {
        return (answer.info() + ' ' + answer.error()).toLowerCase(Locale.ROOT).contains(words);
    }
}
