package dev.tapedeck.adapters.video.daily.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.daily.rest.DailyResponse;
import dev.tapedeck.adapters.video.daily.rest.RateLimit;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.capture.StartResponse.NotYet;
import dev.tapedeck.domain.capture.StartResponse.Refused;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Quality;
import java.util.Locale;

/**
 * Starts and stops recordings. The take's id is the instance id, so that a repeated start does not start another
 * recording.
 */
public final class RecordingStarts {
    private static final String IS_RECORDING = "has an active stream";

    private final DailyClient client;

    public RecordingStarts(DailyClient client) {
        this.client = client;
    }

    public StartResponse start(CaptureRequest request, String room) {
        DailyResponse response =
                client.postAtOnce(RateLimit.STARTS, "/rooms/" + room + "/recordings/start", body(request));
        if (response.isOk() || isRecording(response)) {
            return new Accepted(JobIds.provisional(request.take(), room));
        }
        if (response.isBusy() || isEmptyRoom(response)) {
            return new NotYet(response.summary());
        }
        if (response.isTrouble()) {
            throw response.unavailable("start a recording in room " + room);
        }
        return new Refused(DailyFailures.refused(response.status(), response.info()));
    }

    /** Daily only confirms that the stop was sent, or responds 400 when there is nothing to stop. */
    public void stop(TakeId take, TakeKind kind, String room) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("instanceId", take.toString())
                .put("type", typeOf(kind));
        DailyResponse response = client.post("/rooms/" + room + "/recordings/stop", body);
        if (!response.isOk() && response.status() != 400 && response.status() != 404) {
            throw response.unavailable("stop the recording in room " + room);
        }
    }

    /** Always sends {@code maxDuration}, as Daily's documentation contradicts itself about its default. */
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

    private static boolean isRecording(DailyResponse response) {
        return response.status() == 400 && says(response, IS_RECORDING);
    }

    /** A room that does not exist is also retried, as it may still be created. */
    private static boolean isEmptyRoom(DailyResponse response) {
        return response.status() == 404;
    }

    private static boolean says(DailyResponse response, String words) {
        return (response.info() + ' ' + response.error())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }
}
