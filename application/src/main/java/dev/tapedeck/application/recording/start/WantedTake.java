package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Initiator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A take of a session that is to be started.
 *
 * @param initiator who asks; kept with a recording that this opens
 * @param subject participant or track, null for everything
 * @param wishedId the take's id; another one is used when it is in use, or null
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
