package dev.tapedeck.application.provider;

import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.UnmatchedRun;
import java.util.List;

/** Tells how well platforms are heard, and what was found there that is nobody's. */
@FunctionalInterface
public interface ReadProviderHealthUseCase {
    /**
     * What is known.
     *
     * @param unmatched newest first, at most 100
     */
    record Result(List<ProviderHealth> providers, List<UnmatchedRun> unmatched) {
        public Result {
            providers = List.copyOf(providers);
            unmatched = List.copyOf(unmatched);
        }
    }

    Result read();
}
