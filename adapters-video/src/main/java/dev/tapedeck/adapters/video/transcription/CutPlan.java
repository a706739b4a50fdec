package dev.tapedeck.adapters.video.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Plans the cuts of an audio: each at the quietest moment in the last two minutes of the longest possible piece, so
 * that cuts fall into pauses of speech and not into words. Pure; all times are in seconds.
 *
 * @param loudness between two times, from 0 for silence to 1
 * @param seconds length of the audio
 */
record CutPlan(DoubleBinaryOperator loudness, double seconds) {
    static final double PIECE_MAX = 600;
    static final double PIECE_MIN = 480;

    private static final double BREATH = 0.5;
    private static final double STEP = 0.25;

    /** Below this level, 55 decibels under full scale, there is only noise of an open microphone. */
    private static final double HEARD = 0.0018;

    /** @param heard whether any part is loud enough to be speech */
    record Part(double from, double to, boolean heard) {}

    /** All parts, one after the other; none when there is no audio. */
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
