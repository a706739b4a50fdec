package dev.tapedeck.adapters.video.ffmpeg.audio;

import java.util.Arrays;

/**
 * The loudness of an audio of unknown length over time. Adds up the energy of equal spans; when there are too many,
 * spans become twice as long, so that the memory does not grow with the length. Not thread-safe.
 */
public final class LoudnessCurve implements AudioDecoder.Listener {
    private static final int SPANS_MAX = 1 << 16;
    private static final double FULL_SCALE = 32_768;

    private final double[] energies = new double[SPANS_MAX];
    private long samplesPerSpan;
    private long total;

    /** A curve whose spans have this many samples at first. */
    public LoudnessCurve(int samplesPerSpan) {
        this.samplesPerSpan = samplesPerSpan;
    }

    @Override
    public void samples(short[] samples, int count) {
        for (int i = 0; i < count; i++) {
            if (total == samplesPerSpan * SPANS_MAX) {
                halve();
            }
            double sample = samples[i] / FULL_SCALE;
            energies[(int) (total / samplesPerSpan)] += sample * sample;
            total++;
        }
    }

    /** The number of samples so far. */
    public long length() {
        return total;
    }

    /**
     * The loudness between two samples: the root of the mean square, from 0 for silence to 1. A part of a span counts
     * with its share of the energy.
     */
    public double between(double from, double to) {
        double end = Math.min(to, (double) total);
        if (end <= from) {
            return 0;
        }
        double energy = 0;
        int last = (int) Math.min(SPANS_MAX - 1L, (long) (end / samplesPerSpan));
        for (int span = (int) (from / samplesPerSpan); span <= last; span++) {
            double begins = (double) span * samplesPerSpan;
            double filled = Math.min((double) samplesPerSpan, (double) total - begins);
            double shared = Math.min(end, begins + filled) - Math.max(from, begins);
            energy += shared > 0 ? energies[span] * shared / filled : 0;
        }
        return Math.sqrt(energy / (end - from));
    }

    private void halve() {
        for (int i = 0; i < SPANS_MAX / 2; i++) {
            energies[i] = energies[2 * i] + energies[2 * i + 1];
        }
        Arrays.fill(energies, SPANS_MAX / 2, SPANS_MAX, 0);
        samplesPerSpan *= 2;
    }
}
