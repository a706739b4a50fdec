package dev.tapedeck.domain.secondcounterexample;

import dev.tapedeck.domain.counterexample.Egg;
import org.jspecify.annotations.Nullable;

/** Cannot be understood without what it comes from either. */
public record Hen(@Nullable Egg hatchedFrom) {}
