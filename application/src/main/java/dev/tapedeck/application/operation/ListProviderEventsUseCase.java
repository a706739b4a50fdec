package dev.tapedeck.application.operation;

import dev.tapedeck.domain.provider.ProviderEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists what providers told us, newest first; {@code limit} is 1 to 100. */
@FunctionalInterface
public interface ListProviderEventsUseCase {
    List<ProviderEvent> list(ProviderEvent.@Nullable State state, int limit);
}
