package dev.tapedeck.adapters.video.livekit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The life of an egress, drawn by lot: how it ends, which of its webhooks are sent, how often and in which order. In the
 * dialect of webhooks; {@link #truth} is what LiveKit would answer when it is asked at the end.
 */
final class GeneratedEgress {
    /** How it ends. */
    enum End {
        COMPLETE(true),
        COMPLETE_EMPTY(false),
        LIMIT_REACHED(true),
        FAILED_EMPTY(false),
        FAILED_PARTLY(true),
        ABORTED(false);

        final boolean bringsMedia;

        End(boolean bringsMedia) {
            this.bringsMedia = bringsMedia;
        }

        private String status() {
            return "EGRESS_" + name().replace("_EMPTY", "").replace("_PARTLY", "");
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JOB = "EG_generated";

    private final Random random;
    private final String place;
    private final Instant start;
    final End end;

    GeneratedEgress(long seed, RecordingId recording, TakeId take, Instant start) {
        this.random = new Random(seed);
        this.place = MediaKey.prefixOf(recording, take);
        this.start = start;
        this.end = End.values()[(int) (seed % End.values().length)];
    }

    /** Bodies in the order in which they arrive. */
    List<String> webhooks() {
        List<String> sent = new ArrayList<>();
        sent.add(webhook("egress_started", info("EGRESS_STARTING", false)));
        if (end.bringsMedia || random.nextBoolean()) {
            sent.add(webhook("egress_updated", info("EGRESS_ACTIVE", end.bringsMedia)));
        }
        sent.add(webhook("egress_updated", info("EGRESS_ENDING", end.bringsMedia)));
        sent.add(webhook("egress_ended", truth()));
        sent.add("{\"event\":\"room_painted\",\"createdAt\":\"0\"}");
        return disturbed(sent);
    }

    /** Some are lost, some repeated, and in half of the lives the order is lost, too. */
    private List<String> disturbed(List<String> sent) {
        List<String> arriving = new ArrayList<>();
        for (String webhook : sent) {
            int times = random.nextInt(4);
            for (int time = 0; time < Math.min(times, 2); time++) {
                arriving.add(webhook);
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(arriving, random);
        }
        return arriving;
    }

    /** EgressInfo at the end. */
    ObjectNode truth() {
        ObjectNode info = info(end.status(), end.bringsMedia);
        info.put("endedAt", nanos(70));
        if (end == End.FAILED_EMPTY || end == End.FAILED_PARTLY) {
            info.put("error", "pipeline frozen").put("errorCode", 500);
        }
        if (end.bringsMedia) {
            ObjectNode result = (ObjectNode) info.withArray("segmentResults").get(0);
            result.put("endedAt", nanos(65)).put("size", "100").put("segmentCount", "15");
        }
        return info;
    }

    private ObjectNode info(String status, boolean hasBegun) {
        ObjectNode info = JSON.createObjectNode().put("egressId", JOB).put("roomName", "demo-1");
        if (!status.equals("EGRESS_STARTING")) {
            info.put("status", status);
        }
        info.put("startedAt", nanos(1)).put("updatedAt", nanos(5 + random.nextInt(60)));
        ObjectNode output =
                info.putObject("roomComposite").putArray("segmentOutputs").addObject();
        output.put("filenamePrefix", place + "seg");
        if (hasBegun) {
            info.putArray("segmentResults")
                    .addObject()
                    .put("playlistName", place + "index.m3u8")
                    .put("startedAt", nanos(5));
        }
        return info;
    }

    private static String webhook(String type, ObjectNode info) {
        ObjectNode event = JSON.createObjectNode().put("event", type);
        event.set("egressInfo", info);
        return event.put("createdAt", "1790000000").toString();
    }

    private String nanos(int secondsLater) {
        Instant at = start.plusSeconds(secondsLater);
        return Long.toString(at.getEpochSecond() * 1_000_000_000L + at.getNano());
    }
}
