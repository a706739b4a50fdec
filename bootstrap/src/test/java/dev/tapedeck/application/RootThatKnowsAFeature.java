package dev.tapedeck.application;

import dev.tapedeck.application.counterexample.ActionThatKnowsTheRoot;
import org.jspecify.annotations.Nullable;

/** The package of a module is no way round the rule against circles. */
public record RootThatKnowsAFeature(@Nullable ActionThatKnowsTheRoot action) {}
