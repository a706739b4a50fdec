package dev.tapedeck.adapters.video.ffmpeg.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LoudnessCurveTest {
    private static final short FULL = -32_768;
    private static final short HALF = 16_384;

    @Test
    void silence_is_nothing_and_full_scale_is_one() {
        LoudnessCurve curve = new LoudnessCurve(10);
        feed(curve, (short) 0, 100);
        feed(curve, FULL, 100);

        assertThat(curve.between(0, 100)).isZero();
        assertThat(curve.between(100, 200)).isEqualTo(1);
        assertThat(curve.length()).isEqualTo(200);
    }

    @Test
    void a_part_of_a_span_counts_in_part() {
        LoudnessCurve curve = new LoudnessCurve(100);
        feed(curve, HALF, 200);

        assertThat(curve.between(30, 70)).isCloseTo(0.5, within(1e-9));
        assertThat(curve.between(150, 999)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void there_is_nothing_before_or_after_the_sound() {
        LoudnessCurve curve = new LoudnessCurve(10);
        feed(curve, FULL, 5);

        assertThat(curve.between(0, 5)).isEqualTo(1);
        assertThat(curve.between(5, 20)).isZero();
        assertThat(new LoudnessCurve(10).between(0, 10)).isZero();
    }

    @Test
    void a_sound_that_outgrows_the_curve_keeps_its_shape() {
        LoudnessCurve curve = new LoudnessCurve(1);
        int length = 5 * (1 << 16);
        feed(curve, (short) 0, length / 2);
        feed(curve, HALF, length - length / 2);

        assertThat(curve.length()).isEqualTo(length);
        assertThat(curve.between(0, length / 2.0 - 8)).isZero();
        assertThat(curve.between(length / 2.0 + 8, length)).isCloseTo(0.5, within(1e-9));
    }

    private static void feed(LoudnessCurve curve, short sample, int count) {
        short[] samples = new short[count];
        Arrays.fill(samples, sample);
        curve.samples(samples, count);
    }
}
