package dev.tapedeck.application.track;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

final class TrackActions implements Tracks {
    private final MixSpeakers mix;
    private final ReadWaveform waveform;

    TrackActions(Kernel kernel) {
        this.mix = new MixSpeakers(kernel);
        this.waveform = new ReadWaveform(kernel);
    }

    @Override
    public Result<URI> mix(Actor actor, RecordingId recording, Set<UUID> speakers) {
        return mix.mix(actor, recording, speakers);
    }

    @Override
    public Result<Waveform> waveform(Actor actor, RecordingId recording) {
        return waveform.read(actor, recording);
    }
}
