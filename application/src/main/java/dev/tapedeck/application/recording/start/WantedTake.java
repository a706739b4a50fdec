package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Initiator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A take to start in a session.
 *
 * @param initiator the initiator, stored with a recording that this opens
 * @param subject participant or track, null for the whole room
 * @param wishedId wanted id, or null; a new id is used when it is taken
 */
public record WantedTake(
        Initiator initiator,
        TakeKind kind,
        @Nullable String subject,
        @Nullable TakeId wishedId) {
    TakeId idOr(Supplier<TakeId> fresh, Predicate<TakeId> isInUse) {
        return wishedId == null || isInUse.test(wishedId) ? fresh.get() : wishedId;
    }
}
