package dev.tapedeck.application.counterexample;

import dev.tapedeck.application.RootThatKnowsAFeature;

public record ActionThatKnowsTheRoot(RootThatKnowsAFeature root) {}
