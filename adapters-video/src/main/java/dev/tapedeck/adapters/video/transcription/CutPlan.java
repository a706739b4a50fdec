package dev.tapedeck.adapters.video.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Where a sound is cut: at the quietest moment of the last two minutes that a piece may have, so that no word is cut in
 * two when anybody draws breath. Pure; all times are in seconds.
 *
 * @param loudness between two times, from 0 for silence to 1
 * @param seconds how long the sound is
 */
record CutPlan(DoubleBinaryOperator loudness, double seconds) {
    static final double PIECE_MAX = 600;
    static final double PIECE_MIN = 480;

    private static final double BREATH = 0.5;
    private static final double STEP = 0.25;

    /** Quieter than this, 55 decibels below full scale, there is only a microphone that is on. */
    private static final double HEARD = 0.0018;

    /** @param heard whether anything in it is loud enough to be speech */
    record Part(double from, double to, boolean heard) {}

    /** All parts, one after the other; none when there is no sound at all. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        double from = 0;
        while (seconds - from > PIECE_MAX) {
            double to = quietest(from + PIECE_MIN, from + PIECE_MAX);
            parts.add(part(from, to));
            from = to;
        }
        if (seconds > from) {
            parts.add(part(from, seconds));
        }
        return parts;
    }

    private double quietest(double from, double to) {
        double best = from;
        double least = Double.MAX_VALUE;
        for (double at = from; at + BREATH <= to; at += STEP) {
            double heard = loudness.applyAsDouble(at, at + BREATH);
            if (heard < least) {
                least = heard;
                best = at + BREATH / 2;
            }
        }
        return best;
    }

    private Part part(double from, double to) {
        boolean heard = false;
        for (double at = from; at < to && !heard; at++) {
            heard = loudness.applyAsDouble(at, Math.min(to, at + 1)) > HEARD;
        }
        return new Part(from, to, heard);
    }
}
