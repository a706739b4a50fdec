package dev.tapedeck.adapters.persistence.counterexample;

import dev.tapedeck.application.counterexample.TwoThingsUseCase;

public record AdapterThatKnowsAUseCase(TwoThingsUseCase useCase) {}
