package dev.tapedeck.adapters.video.counterexample;

import dev.tapedeck.adapters.persistence.counterexample.AdapterThatKnowsAUseCase;

public record AdapterThatKnowsAnother(AdapterThatKnowsAUseCase other) {}
