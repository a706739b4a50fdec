package dev.tapedeck.bootstrap.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What really happens to one upload at Kinescope, and which hints arrive about it: some never, some twice, in any order,
 * some about what never was. The same seed gives the same plan.
 */
final class UploadPlan {
    private static final List<String> USUAL = List.of("pending", "uploading", "pre-processing", "processing");
    private static final List<String> STRANGE = List.of("suspended", "dreaming", "");
    private static final List<String> ALL =
            List.of("pending", "uploading", "pre-processing", "processing", "done", "error", "aborted", "suspended");

    final Fate fate;
    /** Whether the id that the upload gets is not heard. */
    final boolean losesResponse;
    /** What the video goes through, with its last status. */
    final List<String> statuses = new ArrayList<>();

    private final Random chance;
    private final boolean isSilent;
    private final List<String> held = new ArrayList<>();

    /** How it ends. */
    enum Fate {
        DONE("done"),
        ERROR("error"),
        ABORTED("aborted"),
        /** Somebody removes it at Kinescope. */
        REMOVED("processing"),
        /** Its owner stops it before it has arrived. */
        STOPPED("uploading"),
        /** Its owner deletes the recording, whatever state it is in. */
        DELETED("done");

        private final String last;

        Fate(String last) {
            this.last = last;
        }
    }

    UploadPlan(int seed) {
        this.chance = new Random(seed);
        this.fate = Fate.values()[seed % Fate.values().length];
        this.losesResponse = fate != Fate.STOPPED && hits(0.2);
        this.isSilent = hits(0.25);
        int until = fate == Fate.STOPPED ? 2 : USUAL.size();
        for (String status : USUAL.subList(0, until)) {
            if (hits(0.7)) {
                statuses.add(status);
            }
            if (hits(0.15)) {
                statuses.add(STRANGE.get(chance.nextInt(STRANGE.size())));
            }
        }
        statuses.add(fate.last);
    }

    boolean hits(double share) {
        return chance.nextDouble() < share;
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    /** What arrives when a video has moved: nothing, or hints of now and of before. */
    List<String> hints(String id, String status) {
        if (isSilent) {
            return List.of();
        }
        if (!hits(0.3)) {
            held.add(hint(id, status));
        }
        if (hits(0.3)) {
            held.add(hint(id, status));
        }
        if (hits(0.2)) {
            held.add(hint(id, ALL.get(below(ALL.size()))));
        }
        if (hits(0.1)) {
            held.add(hint("somebody-elses", "done"));
        }
        List<String> now = new ArrayList<>();
        for (int i = held.size(); i > 0; i--) {
            String one = held.remove(below(held.size()));
            if (hits(0.6)) {
                now.add(one);
            } else {
                held.add(one);
            }
        }
        return now;
    }

    private String hint(String id, String status) {
        return "{\"event\":\"media.update.status\",\"data\":{\"id\":\"" + id + "\",\"status\":\"" + status + "\"}}";
    }
}
