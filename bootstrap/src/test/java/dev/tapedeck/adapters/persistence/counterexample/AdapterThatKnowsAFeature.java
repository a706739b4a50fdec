package dev.tapedeck.adapters.persistence.counterexample;

import dev.tapedeck.application.counterexample.ActionWithALibrary;

public record AdapterThatKnowsAFeature(ActionWithALibrary action) {}
