package dev.tapedeck.adapters.video.ffmpeg.audio;

import java.io.IOException;
import java.nio.file.Path;

/** Draws the waveform of an audio: its loudness in equal parts. Thread-safe. */
public final class Waveform {
    private static final int SAMPLES_PER_SPAN = 80;
    private static final int VALUE_MAX = 255;

    private final AudioDecoder decoder;

    public Waveform(AudioDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * The parts, each from 0 for silence to 255 for full scale.
     *
     * @throws IOException when there is no audio, or it cannot be decoded
     */
    public byte[] draw(Path input, int points) throws IOException {
        LoudnessCurve curve = new LoudnessCurve(SAMPLES_PER_SPAN);
        decoder.decode(input, curve);
        if (curve.length() == 0) {
            throw new IOException("the audio has no samples");
        }
        byte[] parts = new byte[points];
        double samplesPerPart = (double) curve.length() / points;
        for (int part = 0; part < points; part++) {
            double loudness = curve.between(part * samplesPerPart, (part + 1) * samplesPerPart);
            parts[part] = (byte) Math.min(VALUE_MAX, Math.round(loudness * Math.sqrt(2) * VALUE_MAX));
        }
        return parts;
    }
}
