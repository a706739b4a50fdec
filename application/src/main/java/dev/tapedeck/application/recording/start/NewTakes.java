package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Makes takes that are to be asked for. */
public record NewTakes(IdSource ids, InstantSource clock) {
    public Take of(CaptureEngine engine, TakeKind kind, @Nullable String subject) {
        return of(engine, id(), kind, subject);
    }

    public Take of(CaptureEngine engine, TakeId id, TakeKind kind, @Nullable String subject) {
        return Take.requested(id, kind, engine.provider(), engine.node().orElse(null), clock.instant())
                .of(subject);
    }

    public TakeId id() {
        return new TakeId(ids.next());
    }
}
