package dev.tapedeck.application.recording.start;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Creates takes to request from an engine. Thread-safe. */
public final class NewTakes {
    private final IdSource ids;
    private final InstantSource clock;

    public NewTakes(Kernel kernel) {
        this.ids = kernel.ids();
        this.clock = kernel.clock();
    }

    /** @param subject participant or track, null for the whole room or source */
    public Take of(CaptureEngine engine, TakeKind kind, @Nullable String subject) {
        return of(engine, id(), kind, subject);
    }

    Take of(CaptureEngine engine, TakeId id, TakeKind kind, @Nullable String subject) {
        return Take.requested(id, kind, engine.provider(), engine.node().orElse(null), clock.instant())
                .of(subject);
    }

    TakeId id() {
        return new TakeId(ids.next());
    }
}
